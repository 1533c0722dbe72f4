using Microsoft.Extensions.DependencyInjection;

namespace AgentGen;

/// <summary>Makes a custom gate known by its name.</summary>
/// <param name="Name">The name: the gate type's full name where it is declared by <see cref="QualityGateAttribute{TGate}"/>, else what plans write.</param>
/// <param name="Create">Gives the gate for a call, from the call's services.</param>
public sealed record GateRegistration(string Name, Func<IServiceProvider, IQualityGate> Create)
{
    /// <summary>The gate's type, where it is known: two registrations of one type under one name are the same gate.</summary>
    internal Type? GateType { get; init; }

    /// <summary>Registers a gate type that has a constructor without parameters. A registered service of the type goes before a new instance.</summary>
    /// <typeparam name="TGate">The gate's type.</typeparam>
    /// <param name="name">The name; by default the type's full name.</param>
    /// <returns>The registration.</returns>
    public static GateRegistration Of<TGate>(string? name = null)
        where TGate : IQualityGate, new() =>
        new(name ?? typeof(TGate).FullName!, static services => services.GetService<TGate>() is { } gate ? gate : new TGate()) { GateType = typeof(TGate) };
}
