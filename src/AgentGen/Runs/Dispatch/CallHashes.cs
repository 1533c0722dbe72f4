namespace AgentGen.Runs;

/// <summary>The hashes that tie facts to one call.</summary>
internal static class CallHashes
{
    public static string Arguments(DispatchTool command) => CanonicalJson.Hash(command.Arguments);

    public static string Idempotency(RunId run, DispatchTool command) => Of(run.Value, command.Scope, command.Tool, Arguments(command));

    /// <summary>Everything that an approval is for. Any difference makes another hash.</summary>
    public static string Binding(RunId run, string key, GeneratedTool tool, DispatchTool command, Effect effect, ShellEvidence? shell, string policy) =>
        Of(run.Value, key, tool.Name, tool.Contract.Hash, Arguments(command), effect.ToString(), shell is null ? "" : $"{shell.Risk}:{string.Join(',', shell.Reasons)}", policy);

    public static string ApprovalId(RunId run, string key) => Of(run.Value, key)[..12];

    private static string Of(params IEnumerable<string> parts) => ContentHash.Of(string.Join('\n', parts));
}
