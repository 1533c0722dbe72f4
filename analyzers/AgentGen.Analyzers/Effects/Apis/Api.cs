namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>A row of the tables: members of a type and what calling them does.</summary>
/// <param name="kind">What the call does.</param>
/// <param name="types">The full names of the types, separated by blanks.</param>
/// <param name="members">
/// The names of the members without an ending <c>Async</c>, separated by white space; <c>*</c> for all, <c>.ctor</c> for constructors,
/// <c>set_X</c> for setting X.
/// </param>
internal sealed class Api(DeedKind kind, string types, string members)
{
    public DeedKind Kind { get; } = kind;

    public string[] Types { get; } = Words(types);

    public string[] Members { get; } = Words(members);

    /// <summary>What the call does, as the end of a sentence.</summary>
    public string What { get; set; } = "";

    /// <summary>The parameters that name what is changed, separated by blanks; <c>this</c> for the instance.</summary>
    public string Target { get; set; } = "";

    /// <summary>Whether doing it twice is the same as doing it once.</summary>
    public bool IsRepeatable { get; set; }

    /// <summary>Whether it cannot be taken back and reaches beyond one file.</summary>
    public bool IsIrreversible { get; set; }

    /// <summary>Whether it cannot be taken back where a model names the target: then nobody knows what was there.</summary>
    public bool IsIrreversibleIfNamed { get; set; }

    /// <summary>Whether it is worth a word only where a model names the target.</summary>
    public bool IsMinor { get; set; }

    /// <summary>Decides by the arguments, where the name of the member alone does not; <see langword="null"/> when that cannot be told either.</summary>
    public Func<ApiUse, Deed?>? Judge { get; set; }

    private static string[] Words(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    public static Api Harmless(string types, string members) => new(DeedKind.Harmless, types, members);
}
