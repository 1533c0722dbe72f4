namespace AgentGen.Shell.Analysis.Code;

/// <summary>How a language writes values inside strings.</summary>
internal enum CodeInterpolation
{
    None = 0,

    /// <summary><c>$name</c>, <c>${…}</c>, <c>{$…}</c>, <c>$(…)</c>, <c>@{[…]}</c>.</summary>
    Dollar,

    /// <summary><c>#{…}</c>.</summary>
    Hash,

    /// <summary><c>{…}</c>, a doubled brace being one.</summary>
    Braces,
}
