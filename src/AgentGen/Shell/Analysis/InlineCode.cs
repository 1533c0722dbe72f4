namespace AgentGen.Shell.Analysis;

/// <summary>
/// Judges a program text in another language by the calls it makes and the strings it holds. It is no parser of that language:
/// what it does not see stays a change, as all code that runs is.
/// </summary>
internal static class InlineCode
{
    private static readonly string[] Network =
        ["socket", "fsockopen", "net.Dial", "ztcp", "http.request", "TCPSocket", "/inet/", "urlopen", "urllib", "requests.", "Net::HTTP", "LWP"];

    private static readonly string[] Destroys =
        ["rmtree", "unlink", "os.remove", "os.rmdir", "rmSync", "rmdirSync", "unlinkSync", "fs.rm", "FileUtils.rm", "File.delete", "Dir.delete", "remove_tree", "deleteTree"];

    private static readonly string[] Hides =
        ["b64decode", "base64_decode", "decode_base64", "fromhex", "__import__", "exec(base64", "eval(base64", "'base64'", "unpack(", "String.fromCharCode", "marshal.loads"];

    private static readonly string[] Loads = ["pty.spawn", "cdll", "dlopen", "LoadLibrary", "os.setuid", "process.setuid", "POSIX::setuid"];

    internal static void Judge(CommandJudge judge, Argument code)
    {
        string text = code.Text;
        if (Mentions(text, Loads) || EmbeddedShell.In(text))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.SpawnsShell, "The code starts a shell or loads foreign code.", code);
        }

        if (Mentions(text, Network))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.NetworkShell, "The code talks to the network.", code);
        }

        if (Mentions(text, Destroys))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.BulkDelete, "The code deletes files.", code);
        }

        if (Mentions(text, Hides))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.HiddenCode, "The code decodes what it runs.", code);
        }

        JudgeLiterals(judge, code);
    }

    /// <summary>Judges every quoted string of a program as a command line, and reports only the dangerous.</summary>
    internal static void JudgeLiterals(CommandJudge judge, Argument code)
    {
        string text = code.Text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\'' or '"' or '`'))
            {
                continue;
            }

            int close = text.IndexOf(text[i], i + 1);
            if (close < 0)
            {
                return;
            }

            string literal = text.Substring(i + 1, close - i - 1);
            if (literal.Length is > 2 and < 2048 && literal.IndexOf(' ') > 0 && ShellClassifier.ClassifyInner(literal, judge.Depth, judge.UserRules).Risk == ShellRisk.Dangerous)
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.RunsDangerous, "The code holds a dangerous command.", code);
                return;
            }

            if (literal.Length > 2 && Secrets.Holds(literal))
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.ReadsCredentials, "The code names credentials or keys.", code);
                return;
            }

            i = close;
        }
    }

    private static bool Mentions(string text, string[] names)
    {
        foreach (string name in names)
        {
            if (text.IndexOf(name, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
