namespace AgentGen;

/// <summary>The services of a call that brings none.</summary>
internal sealed class NoServices : IServiceProvider
{
    internal static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}
