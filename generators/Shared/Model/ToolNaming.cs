namespace AgentGen.Compiler;

/// <summary>The runtime's enum of the same name; the numbers agree.</summary>
internal enum ToolNaming
{
    SnakeCase,
    CamelCase,
    AsDeclared,
}
