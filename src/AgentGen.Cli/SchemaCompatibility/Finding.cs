namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>One difference that a caller may notice.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Path">Where in the arguments: <c>$.options.limit</c>; <c>[*]</c> is every item, <c>.*</c> every member that is not named.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">The keyword, where the path alone does not say it; otherwise empty.</param>
/// <param name="Was">What the baseline says.</param>
/// <param name="Now">What the tool says.</param>
internal sealed record Finding(string Tool, string Path, ChangeKind Kind, string Subject, string Was, string Now)
{
    public bool IsBreaking => Kind < ChangeKind.DefaultChanged;

    /// <summary>The kind as machines read it: <c>type-narrowed</c>.</summary>
    public string Code => string.Concat(Kind.ToString().Select((letter, i) => char.IsUpper(letter) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : letter.ToString()));

    /// <summary>One sentence for people.</summary>
    public string Message => Kind == ChangeKind.ToolRemoved
        ? $"tool {Tool} was removed"
        : $"tool {Tool}, {Path}: {What}: was {Was}, is {Now}";

    private string What => Kind switch
    {
        ChangeKind.ParameterRemoved => "removed, and a call that still sends it is refused",
        ChangeKind.ParameterAdded => "new and required",
        ChangeKind.ParameterRequired => "now required",
        ChangeKind.TypeNarrowed => "type narrowed",
        ChangeKind.ValuesRemoved => "values no longer accepted",
        ChangeKind.LimitTightened => $"{Subject} tightened",
        ChangeKind.ConstraintChanged => $"{Subject} added or changed",
        ChangeKind.Closed => "members that are not declared are now refused",
        ChangeKind.AlternativeRemoved => "no alternative accepts what one accepted",
        ChangeKind.NotJudged => Subject,
        ChangeKind.DefaultChanged => "default changed",
        ChangeKind.ParameterIgnored => "removed, and a call that still sends it is accepted without it",
        _ => throw new InvalidOperationException($"{Kind} has no sentence."),
    };
}
