namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>A member of an object.</summary>
internal sealed record MemberNode(string Name, UseNode Type, MemberKind Kind)
{
    internal string? JsonNameOverride { get; init; }

    internal string JsonName => JsonNameOverride ?? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(Name);

    /// <summary>The default of a constructor parameter in C#.</summary>
    internal string? Default { get; init; }

    /// <summary>What a settable member starts with in C#.</summary>
    internal string? Initialiser { get; init; }

    internal bool HasJsonRequired { get; init; }

    /// <summary>Whether the member is declared as the type parameter of a generic type.</summary>
    internal bool IsOfTypeParameter { get; init; }

    internal bool IsInJson => Kind != MemberKind.Ignored;

    internal bool CanBeGiven => Kind is not (MemberKind.Ignored or MemberKind.Computed);

    internal bool IsRequired => HasJsonRequired || Kind == MemberKind.Required || (Kind == MemberKind.Constructor && Default is null);

    internal string Attributes =>
        (JsonNameOverride is null ? "" : $"[JsonPropertyName(\"{JsonNameOverride}\")] ")
        + (HasJsonRequired ? "[JsonRequired] " : "")
        + (Kind == MemberKind.Ignored ? "[JsonIgnore] " : "");
}

/// <summary>How a member gets its value.</summary>
internal enum MemberKind
{
    Settable,
    Init,
    Required,
    Constructor,
    Computed,
    Ignored,
}
