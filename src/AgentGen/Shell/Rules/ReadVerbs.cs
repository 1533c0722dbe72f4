using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Clients whose calls read as noun and verb (<c>aws ec2 describe-instances</c>): the verb decides.</summary>
internal static class ReadVerbs
{
    private static readonly string[] Reads =
    [
        "list", "ls", "get", "show", "describe", "status", "info", "inspect", "view", "version", "help", "search", "find", "logs", "log", "top", "diff",
        "history", "explain",
        "lookup", "check", "validate", "query", "read", "tail", "stats", "outdated", "docs", "whoami", "env", "events", "ps", "images", "api-resources",
        "api-versions",
        "cluster-info", "wait", "head", "select", "count", "lint", "verify", "doctor", "debug", "audit", "freeze", "moo", "metadata", "tree", "locate", "size",
        "ping", "health", "report", "print", "cat", "export-info", "metrics", "usage", "capabilities", "graph", "deps", "why", "man", "plugins", "providers",
        "state",
    ];

    private static readonly string[] Secret = ["get-secret-value", "get-login-password", "get-session-token", "get-parameter", "get-password-data",
        "print-access-token", "print-identity-token", "dump-keychain", "find-generic-password", "find-internet-password"];

    private static readonly string[] Destroys = ["destroy", "delete", "purge", "wipe", "drop", "nuke", "forget", "erase", "terminate", "rb", "flushall",
        "flushdb", "disable"];

    /// <summary>A client of this kind; whatever has no reading verb is a change, and verbs of destruction are dangerous.</summary>
    internal static CommandSpec Client(string names, string options = CloudClient.Selecting + " -p= -r= -o= -l -v -a --no-pager --property= --repo= --value") =>
        new CommandSpec(names, new OptionGrammar(options), OperandRole.Data)
            .Dangerous(ShellReasonCodes.ReadsCredentials, "Prints credentials.", When.Operand(static argument => Array.IndexOf(Secret, argument.Text) >= 0),
                ["@ x get-secret-value"], ["@ list"])
            .Runs(Judge);

    internal static bool Has(Invocation call) => VerbOf(call) is { } verb && IsRead(verb.Text);

    internal static bool IsRead(string text)
    {
        int dash = text.IndexOf('-');
        string verb = dash > 0 ? text.Substring(0, dash) : text;
        return Array.IndexOf(Reads, verb) >= 0 || Array.IndexOf(Reads, text) >= 0;
    }

    private static void Judge(Invocation call, CommandJudge judge)
    {
        if (VerbOf(call) is not { } verb)
        {
            if (call.Operands.Count > 0)
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "No rule shows that this only reads.", call.Operand(0));
            }
        }
        else if (!IsRead(verb.Text))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.DestroysRemote, "Destroys data or resources that others may use.", verb);
        }

        if (call.Has("--output-file --out-file --output-document"))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.WritesFile, "Writes to a file.", call.Name);
        }
    }

    // The last verb before the operands proper: nouns stand before it, names after it.
    private static Argument? VerbOf(Invocation call)
    {
        for (int i = 0; i < Math.Min(4, call.Operands.Count); i++)
        {
            Argument operand = call.Operand(i);
            if (IsRead(operand.Text) || IsDestroy(operand.Text))
            {
                return operand;
            }
        }

        return null;
    }

    private static bool IsDestroy(string text)
    {
        int dash = text.IndexOf('-');
        return Array.IndexOf(Destroys, dash > 0 ? text.Substring(0, dash) : text) >= 0 || Suspicions.IsDestroyVerb(text);
    }
}
