using System.Diagnostics.CodeAnalysis;
using AgentGen.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentGen;

/// <summary>Adds to what <see cref="AgentGenServiceCollectionExtensions.AddAgentGen"/> registered.</summary>
/// <param name="services">The services that are being registered.</param>
public sealed class AgentGenBuilder(IServiceCollection services)
{
    /// <summary>The services that are being registered.</summary>
    public IServiceCollection Services { get; } = services;

    /// <summary>Makes a gate known to plans by a name.</summary>
    /// <typeparam name="TGate">The gate's type.</typeparam>
    /// <param name="name">The name; by default the type's full name.</param>
    /// <returns>This builder.</returns>
    public AgentGenBuilder AddGate<TGate>(string? name = null)
        where TGate : IQualityGate, new()
    {
        Services.AddSingleton(GateRegistration.Of<TGate>(name));
        return this;
    }

    /// <summary>Adds a syntax checker for the <c>syntax_valid</c> gate. It goes before a built-in one for the same extension.</summary>
    /// <typeparam name="TChecker">The checker's type.</typeparam>
    /// <returns>This builder.</returns>
    public AgentGenBuilder AddSyntaxChecker<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TChecker>()
        where TChecker : class, ISyntaxChecker
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<ISyntaxChecker, TChecker>());
        return this;
    }

    /// <summary>Says how the workspace is verified. Without this it is detected.</summary>
    /// <param name="commands">The commands, or that there is none.</param>
    /// <returns>This builder.</returns>
    public AgentGenBuilder UseVerification(VerificationCommands commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        Services.Replace(ServiceDescriptor.Singleton(commands));
        return this;
    }

    /// <summary>Judges shell commands by files of rules of your own, too. Called again, it adds to the rules.</summary>
    /// <param name="paths">The files; see <see cref="ShellRuleFile"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ShellRuleException">Something is wrong in a file. Every error is named.</exception>
    /// <exception cref="IOException">A file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public AgentGenBuilder UseShellRules(params IReadOnlyList<string> paths) => UseShellRules(ShellRuleFile.Load(paths));

    /// <summary>Judges shell commands by rules of your own, too. Called again, it adds to the rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>This builder.</returns>
    public AgentGenBuilder UseShellRules(ShellRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        IEnumerable<ShellRuleSet> before = Services
            .Where(static service => service.ServiceType == typeof(ShellRuleSet))
            .Select(static service => service.ImplementationInstance)
            .OfType<ShellRuleSet>();
        Services.Replace(ServiceDescriptor.Singleton(before.Aggregate(rules, static (all, more) => all.With(more))));
        return this;
    }
}
