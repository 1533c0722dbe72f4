using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Runs;

/// <summary>What the steps of one call share: the run, its environment, the call's life.</summary>
internal sealed record CallServices(string Key, RunEnvironment Environment, IRunJournal Journal, CommandScope Scope, ResourceLocks Locks)
{
    public CallState Call => Journal.State.Calls[Key];

    public DispatchTool Command => Call.Command;

    /// <summary>The same for every invocation, and for every retry with the same arguments.</summary>
    public string IdempotencyKey => CallHashes.Idempotency(Journal.State.Run, Command);

    /// <summary>The arguments, with what a tool can read of the call in their context.</summary>
    public AIFunctionArguments Arguments(IServiceProvider services)
    {
        AIFunctionArguments arguments = CallArguments.Of(Command.Arguments, services);
        arguments.Context = new Dictionary<object, object?>
        {
            [ToolCallContext.IdempotencyKey] = IdempotencyKey,
            [ToolCallContext.RunId] = Journal.State.Run.Value,
            [ToolCallContext.CommandKey] = Journal.State.PathOf(Key),
        };
        return arguments;
    }

    /// <summary>
    /// The resources that the call holds alone: the values of the tool's resource parameters. One that leads to a place in the workspace is that place,
    /// because <c>a</c> and <c>./a</c> are one file.
    /// </summary>
    public IEnumerable<string> Resources(GeneratedTool tool)
    {
        foreach (string parameter in tool.Contract.ResourceParameters)
        {
            if (Command.Arguments.TryGetProperty(parameter, out JsonElement value))
            {
                yield return Place(value) ?? CanonicalJson.Hash(value);
            }
        }
    }

    /// <summary>
    /// Asks one thing of the tool with a scope of services that ends when the tool does, which may be after the run has given up the wait.
    /// Services that know no scopes are given as they are.
    /// </summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, ValueTask<T>> ask)
    {
        if (Environment.Services.GetService<IServiceScopeFactory>() is not { } scopes)
        {
            return await ask(Environment.Services).ConfigureAwait(false);
        }

        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await ask(scope.ServiceProvider).ConfigureAwait(false);
        }
    }

    private string? Place(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && Environment.Services.GetService<IWorkspace>() is { } workspace
        && workspace.TryResolve(value.GetString()!, out string fullPath, out _) ? fullPath : null;
}
