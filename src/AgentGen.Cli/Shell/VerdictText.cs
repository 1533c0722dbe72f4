using AgentGen.Cli.Output;
using AgentGen.Shell;

namespace AgentGen.Cli.Shell;

/// <summary>
/// Prints a verdict for people: each reason under the line of the command that it is about, with the words that decided underlined, then once for each code
/// what to do instead.
/// </summary>
internal static class VerdictText
{
    private const string Indent = "  ";

    public static string NameOf(ShellRisk risk) => risk switch
    {
        ShellRisk.ReadOnly => "readonly",
        ShellRisk.Mutating => "mutating",
        _ => "dangerous",
    };

    public static async Task WriteAsync(Terminal terminal, string command, ShellVerdict verdict)
    {
        await terminal.Output.WriteLineAsync(terminal.Painted(NameOf(verdict.Risk), InkOf(verdict.Risk)));
        ShellReason[] reasons =
        [
            .. verdict.Reasons
                .DistinctBy(static reason => (reason.Code, reason.Message, reason.Start, reason.Length))
                .OrderBy(static reason => reason.Start)
                .ThenByDescending(static reason => reason.Risk),
        ];
        foreach (ShownLine line in ShownLine.Of(command, terminal.Width - Indent.Length, reasons))
        {
            await terminal.Output.WriteLineAsync((Indent + line.Show()).TrimEnd());
            foreach (ShellReason reason in reasons.Where(line.Begins))
            {
                await WriteReasonAsync(terminal, line, reason, $"{reason.Code}: {VisibleText.Of(reason.Message)}");
            }

            IEnumerable<ShellReason> goingOn = reasons.Where(reason => line.Has(reason) && !line.Begins(reason));
            foreach (ShellReason reason in goingOn.DistinctBy(static reason => (reason.Code, reason.Start + reason.Length)))
            {
                await WriteReasonAsync(terminal, line, reason, $"{reason.Code}, as above");
            }
        }

        await WriteInsteadAsync(terminal, reasons);
    }

    private static async Task WriteReasonAsync(Terminal terminal, ShownLine line, ShellReason reason, string said)
    {
        (string blanks, string carets) = line.Underline(reason);
        await terminal.Output.WriteLineAsync($"{Indent}{blanks}{terminal.Painted(carets, InkOf(reason.Risk))} {said}");
    }

    // The strictest first: that is what must be done in another way.
    private static async Task WriteInsteadAsync(Terminal terminal, ShellReason[] reasons)
    {
        ShellReasonGuide[] guides =
        [
            .. reasons.OrderByDescending(static reason => reason.Risk)
                .Select(static reason => ShellReasonGuide.Find(reason.Code))
                .OfType<ShellReasonGuide>()
                .Distinct(),
        ];
        if (guides.Length > 0)
        {
            await terminal.Output.WriteLineAsync("instead");
        }

        foreach (ShellReasonGuide guide in guides)
        {
            await terminal.Output.WriteLineAsync(Indent + Paragraph.Of($"{guide.Code}: {guide.Instead}", terminal.Width, Indent + Indent));
        }
    }

    private static Ink InkOf(ShellRisk risk) => risk switch
    {
        ShellRisk.ReadOnly => Ink.Green,
        ShellRisk.Mutating => Ink.Yellow,
        _ => Ink.Red,
    };
}
