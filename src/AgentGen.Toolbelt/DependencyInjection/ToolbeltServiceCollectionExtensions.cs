using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentGen.Toolbelt;

/// <summary>Registers the toolbelt.</summary>
public static class ToolbeltServiceCollectionExtensions
{
    /// <summary>Registers the toolbelt's tools, and everything that they, their gates and verification need, confined to one folder.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="workspaceRoot">The folder. It must exist.</param>
    /// <param name="commands">How commands are run; by default without a sandbox.</param>
    /// <returns>A builder that adds gates, syntax checkers and verification commands.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">The path is empty, or is the whole file system.</exception>
    public static AgentGenBuilder AddToolbelt(this IServiceCollection services, string workspaceRoot, CommandRunnerOptions? commands = null)
    {
        AgentGenBuilder builder = services.AddAgentGen().AddSyntaxChecker<CSharpSyntaxChecker>();
        Workspace workspace = new(workspaceRoot);
        services.AddSingleton(workspace);
        services.AddSingleton<IWorkspace>(workspace);
        services.TryAddSingleton<ICommandRunner>(provider => new CommandRunner(provider.GetRequiredService<IWorkspace>(), provider.GetRequiredService<TimeProvider>(), commands));
        services.TryAddSingleton<WorkspaceTools>();
        services.AddToolbeltTools();
        return builder;
    }
}
