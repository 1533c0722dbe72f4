using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Searches of everybody's files for passwords and keys: each is a read like any other, all together collect credentials.</summary>
internal static class CredentialHunt
{
    private static readonly string[] Words =
        ["password", "passwd", "secret", "api_key", "apikey", "api-key", "access_key", "accesskey", "private key", "private_key", "aws_", "credential", "bearer "];

    /// <summary>Looks for words that mean credentials, through a whole home directory, all of them, or the system.</summary>
    internal static CommandSpec TellsHunts(this CommandSpec spec, string recursive, string name) =>
        spec.Dangerous(
            ShellReasonCodes.ReadsCredentials, "Searches everybody's files for passwords or keys.",
            call => recursive.Length == 0 || call.Has(recursive) ? Hunts(call) : -1,
            match: [$"{name} -r password= /home", $"{name} -r 'PRIVATE KEY' /"], noMatch: [$"{name} -r password src", $"{name} -r main /home/me/project"]);

    private static int Hunts(Invocation call) =>
        When.Argument(static argument => Mentions(argument.Text))(call) >= 0 ? When.Operand(static argument => IsEverybodys(argument.Text))(call) : -1;

    private static bool Mentions(string text)
    {
        foreach (string word in Words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEverybodys(string path)
    {
        string normal = ShellPaths.Normalize(path);
        return normal is "/etc" or "/var" or "/root" or "/home" or "/Users" || ShellPaths.Of(normal) is PathKind.Root or PathKind.Home;
    }
}
