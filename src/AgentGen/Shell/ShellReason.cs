namespace AgentGen.Shell;

/// <summary>One reason for a verdict, with the part of the command line that decided.</summary>
sealed partial class ShellReason
{
    private readonly string _text;

    internal ShellReason(ShellRisk risk, string code, string message, string text, int start, int length)
    {
        _text = text;
        Risk = risk;
        Code = code;
        Message = message;
        Start = start;
        Length = length;
    }

    /// <summary>What this reason alone makes the command; never <see cref="ShellRisk.ReadOnly"/>.</summary>
    public ShellRisk Risk { get; }

    /// <summary>A stable code, one of <see cref="ShellReasonCodes"/>, or one that a rule of your own gives.</summary>
    public string Code { get; }

    /// <summary>A sentence for people.</summary>
    public string Message { get; }

    /// <summary>Index of the first character that decided.</summary>
    public int Start { get; }

    /// <summary>Number of characters that decided.</summary>
    public int Length { get; }

    /// <summary>The characters that decided, as they stand in the command line; empty where the command line as a whole did.</summary>
    public string Words => _text.Substring(Start, Length);

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Message}";
}
