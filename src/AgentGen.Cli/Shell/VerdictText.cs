using AgentGen.Cli.Output;
using AgentGen.Shell;

namespace AgentGen.Cli.Shell;

/// <summary>Prints a verdict for people: each reason under the line of the command that it is about, with the words that decided underlined.</summary>
internal static class VerdictText
{
    public static string NameOf(ShellRisk risk) => risk switch
    {
        ShellRisk.ReadOnly => "readonly",
        ShellRisk.Mutating => "mutating",
        _ => "dangerous",
    };

    public static async Task WriteAsync(TextWriter output, string command, ShellVerdict verdict)
    {
        await output.WriteLineAsync(NameOf(verdict.Risk));
        int start = 0;
        foreach (string line in command.Split('\n'))
        {
            await output.WriteLineAsync($"  {VisibleText.Of(line)}".TrimEnd());
            bool isLast = start + line.Length == command.Length;
            foreach (ShellReason reason in verdict.Reasons.Where(reason => reason.Start >= start && (isLast || reason.Start <= start + line.Length)))
            {
                await output.WriteLineAsync($"  {Underline(line, reason.Start - start, reason.Length)} {reason.Code}: {VisibleText.Of(reason.Message)}");
            }

            start += line.Length + 1;
        }
    }

    private static string Underline(string line, int start, int length)
    {
        start = Math.Min(start, line.Length);
        int end = Math.Min(start + Math.Max(length, 1), line.Length);
        return new string(' ', Columns(line[..start])) + new string('^', Math.Max(1, Columns(line[start..end])));
    }

    // A pair of surrogates is one sign.
    private static int Columns(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
