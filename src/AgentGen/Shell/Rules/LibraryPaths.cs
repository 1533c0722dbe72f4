namespace AgentGen.Shell.Rules;

/// <summary>Programs that load a module of their own kind by its path: what packages have put where modules belong is theirs, all else is code.</summary>
internal static class LibraryPaths
{
    private static readonly string[] Folders =
        ["/usr/lib/", "/usr/lib64/", "/lib/", "/lib64/", "/usr/local/lib/", "/opt/homebrew/", "/opt/local/lib/", "/Library/OpenSC/", "/usr/lib32/"];

    /// <summary>One of the options names a module that stands elsewhere.</summary>
    internal static CommandSpec LoadsModules(this CommandSpec spec, string options, string[] match, string[] noMatch) =>
        spec.Dangerous(
            ShellReasonCodes.InjectsCode, "Loads a library of the caller's choice.",
            call => When.FirstArgument(call, argument => IsForeign(argument.Text, options, call)), match, noMatch);

    private static bool IsForeign(string text, string options, Invocation call)
    {
        int equals = text.IndexOf('=');
        string name = equals < 0 ? text : text.Substring(0, equals);
        if (!Invocation.IsOneOf(options, name))
        {
            return false;
        }

        string path = equals >= 0 ? text.Substring(equals + 1) : ValueAfter(call, text);
        bool isPlaced = Array.Exists(Folders, folder => path.StartsWith(folder, StringComparison.Ordinal)) && path.IndexOf("..", StringComparison.Ordinal) < 0;
        return !isPlaced && path.IndexOf('/') >= 0;
    }

    private static string ValueAfter(Invocation call, string option)
    {
        for (int i = 1; i + 1 < call.Arguments.Count; i++)
        {
            if (call.Arguments[i].Text == option)
            {
                return call.Arguments[i + 1].Text;
            }
        }

        return "";
    }
}
