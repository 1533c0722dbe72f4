using AgentGen.Aot.Policy;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Aot.Features;

/// <summary>The tools of the policy project in a container, as a host has them.</summary>
internal sealed class PolicyMap : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public PolicyMap()
    {
        ServiceCollection services = [];
        services.AddSingleton(Book).AddSingleton<NotEmptyGate>();
        services.AddPolicyTools();
        _services = services.BuildServiceProvider();
        Map = _services.GetRequiredService<ToolMap>();
    }

    public NoteBook Book { get; } = new();

    public ToolMap Map { get; }

    public IServiceProvider Services => _services;

    /// <summary>Moves the map to the phase in which notes are written.</summary>
    public async Task BuildAsync() =>
        await Map[^1].InvokeAsync(Call.Arguments("""{"to":"Building","reason":"The plan stands."}"""));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
