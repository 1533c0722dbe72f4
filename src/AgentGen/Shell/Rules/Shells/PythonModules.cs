using AgentGen.Shell.Analysis;
using AgentGen.Shell.Analysis.Code.Languages;

namespace AgentGen.Shell.Rules;

/// <summary>Python's modules that are programs: <c>python -m name</c>.</summary>
internal static class PythonModules
{
    internal static void Judge(Invocation call, CommandJudge judge, Argument module)
    {
        List<Argument> rest = Rest(call, module);
        switch (module.Text)
        {
            case "json.tool":
                JudgeJson(rest, judge);
                break;
            case "this" or "antigravity" or "calendar" or "platform" or "site" or "sysconfig" or "keyword" or "tokenize" or "ast" or "dis" or "pyclbr"
                or "symtable" or "mimetypes" or "locale" or "quopri":
                ReadAll(rest, judge);
                break;
            case "base64":
                judge.Judge([.. new[] { module.WithText("base64") }, .. rest.Where(static argument => argument.Text is not ("-e" or "-u" or "-t"))],
                    call.Input);
                break;
            case "zipfile" or "tarfile" when rest.Count > 0 && rest[0].Text is "-l" or "--list" or "-t" or "--test":
                ReadAll(rest, judge);
                break;
            case "timeit":
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs code.", call.Name);
                foreach (Argument code in rest.Where(static argument => !argument.IsOption))
                {
                    InlineCode.Judge(judge, code, PythonLanguage.Instance);
                }

                break;
            case "http.server" or "SimpleHTTPServer" or "CGIHTTPServer" or "pyftpdlib" or "smtpd":
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.Network, "Serves files to the network.", module);
                break;
            default:
                JudgeProgram(rest, judge, module, call.Input);
                break;
        }
    }

    // A module is judged as the command of its name, when there is one.
    private static void JudgeProgram(List<Argument> rest, CommandJudge judge, Argument module, Flow input)
    {
        string name = module.Text;
        if (module.IsKnown && Catalog.Find(name) is not null && name.IndexOf('.') < 0)
        {
            judge.Judge([module, .. rest], input);
        }
        else
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a module.", module);
            Suspicions.Judge(judge, [module, .. rest]);
        }
    }

    // Reads its first file and writes its second.
    private static void JudgeJson(List<Argument> rest, CommandJudge judge)
    {
        int files = 0;
        for (int i = 0; i < rest.Count; i++)
        {
            if (rest[i].Text == "--indent")
            {
                i++;
            }
            else if (!rest[i].IsOption && files++ == 0)
            {
                PathJudge.Read(judge.Findings, rest[i]);
            }
            else if (!rest[i].IsOption)
            {
                PathJudge.Write(judge.Findings, rest[i]);
            }
            else if (rest[i].Text is not ("--sort-keys" or "--no-ensure-ascii" or "--json-lines" or "--tab" or "--no-indent" or "--compact" or "-h"
                or "--help") && !rest[i].Text.StartsWith("--indent=", StringComparison.Ordinal))
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.UnknownOption, "No rule knows this option of 'json.tool'.", rest[i]);
            }
        }
    }

    private static void ReadAll(List<Argument> rest, CommandJudge judge)
    {
        foreach (Argument argument in rest.Where(static argument => !argument.IsOption))
        {
            PathJudge.Read(judge.Findings, argument);
        }
    }

    // What follows the module's name belongs to the module.
    private static List<Argument> Rest(Invocation call, Argument module)
    {
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            Argument argument = call.Arguments[i];
            bool isModule = argument.Start == module.Start && argument.Text.EndsWith(module.Text, StringComparison.Ordinal);
            if (isModule)
            {
                return call.From(i + 1);
            }
        }

        return [];
    }
}
