namespace AgentGen.Generated;

/// <summary>A project whose tools belong to the services' map.</summary>
/// <param name="Create">Makes the project's map.</param>
internal sealed record ToolMapSource(Func<IServiceProvider?, ToolMap> Create);
