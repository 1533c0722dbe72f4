namespace AgentGen.Analyzers.Descriptions;

/// <summary>What a text says to a model.</summary>
internal enum ModelTextKind
{
    /// <summary>The name of a tool.</summary>
    Name,

    /// <summary>What a tool, a parameter, a result or a value is.</summary>
    Description,
}
