namespace AgentGen.Analyzers.Reach;

/// <summary>What makes a method a tool that a model can call.</summary>
internal enum ToolKind
{
    /// <summary>AgentGen's <c>[Tool]</c>.</summary>
    AgentGen,

    /// <summary><c>[McpServerTool]</c> of the MCP SDK.</summary>
    Mcp,

    /// <summary><c>[KernelFunction]</c> of Semantic Kernel.</summary>
    SemanticKernel,

    /// <summary>Handed to <c>AIFunctionFactory.Create</c> or a factory of its kind.</summary>
    Factory,

    /// <summary>An attribute that <c>agentgen.tool_attributes</c> names.</summary>
    Configured,
}
