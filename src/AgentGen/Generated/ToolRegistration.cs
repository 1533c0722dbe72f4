using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentGen.Generated;

/// <summary>Registers the tools of projects with a host's services.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ToolRegistration
{
    /// <summary>Adds a project's tools to the services' one <see cref="ToolMap"/>. Adding the same project twice changes nothing.</summary>
    /// <param name="services">The services.</param>
    /// <param name="create">Makes the project's map.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMap(IServiceCollection services, Func<IServiceProvider?, ToolMap> create)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddAgentGen();
        if (!services.Any(descriptor => descriptor.ImplementationInstance is ToolMapSource source && source.Create == create))
        {
            services.AddSingleton(new ToolMapSource(create));
        }

        services.TryAddSingleton(static provider =>
            ToolMap.Combine([.. provider.GetServices<ToolMapSource>().Select(source => source.Create(provider))]));
        return services;
    }

    /// <summary>Makes a custom gate known under the name that tools declare it with.</summary>
    /// <typeparam name="TGate">The gate.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="name">Its name.</param>
    /// <param name="create">Makes it where it is not registered; <see langword="null"/> where it must be.</param>
    public static void AddGate<TGate>(IServiceCollection services, string name, Func<TGate>? create)
        where TGate : IQualityGate
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(descriptor => descriptor.ImplementationInstance is GateRegistration known && known.Name == name))
        {
            return;
        }

        services.AddSingleton(new GateRegistration(name, provider => provider.GetService(typeof(TGate)) is TGate gate ? gate
            : create is not null ? create()
            : throw new InvalidOperationException($"The gate {typeof(TGate)} is not registered and has no constructor without parameters: add it to the services."))
        {
            GateType = typeof(TGate),
        });
    }
}
