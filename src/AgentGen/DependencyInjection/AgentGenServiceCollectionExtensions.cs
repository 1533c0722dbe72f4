using AgentGen.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentGen;

/// <summary>Registers what AgentGen's runtime needs.</summary>
public static class AgentGenServiceCollectionExtensions
{
    /// <summary>
    /// Registers the gates, the gate runner, detection of the verification commands and the system clock, each unless the host registered its own.
    /// May be called more than once.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <returns>A builder that adds gates and syntax checkers.</returns>
    public static AgentGenBuilder AddAgentGen(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(VerificationCommands.Detected);
        services.TryAddSingleton(ShellRuleSet.Empty);
        services.TryAddSingleton(static provider => new GateRegistry(provider.GetServices<GateRegistration>()));
        services.TryAddSingleton(static provider => new GateRunner(provider.GetRequiredService<GateRegistry>(), provider.GetRequiredService<TimeProvider>()));
        return new AgentGenBuilder(services);
    }
}
