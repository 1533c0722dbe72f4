namespace AgentGen.Shell.Rules;

/// <summary>Entries of clients of which a few verbs only look, and all others change something.</summary>
internal static class LookVerbs
{
    /// <summary>Calls without operands, and those with one of the verbs among the first two operands, only look.</summary>
    internal static CommandSpec LooksWith(this CommandSpec spec, string message, string verbs, string[] match, string[] noMatch)
    {
        string[] known = verbs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return spec.Mutating(
            ShellReasonCodes.ChangesSystem, message,
            call =>
            {
                for (int i = 0; i < call.Operands.Count && i < 2; i++)
                {
                    if (Array.IndexOf(known, call.Operand(i).Text) >= 0)
                    {
                        return -1;
                    }
                }

                return call.Operands.Count == 0 ? -1 : call.Operands[0];
            },
            match, noMatch);
    }

    /// <summary>Calls with one of the options only look.</summary>
    internal static CommandSpec LooksGiven(this CommandSpec spec, string message, string options, string[] match, string[] noMatch) =>
        spec.Mutating(ShellReasonCodes.ChangesSystem, message, call => call.Has(options) ? -1 : 0, match, noMatch);

    /// <summary>Calls with one of the options only look; all others do what the code says.</summary>
    internal static CommandSpec DangerousUnless(this CommandSpec spec, string options, string code, string message, string[] match, string[] noMatch) =>
        spec.Dangerous(code, message, call => call.Has(options) ? -1 : 0, match, noMatch);
}
