namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>
/// Where libraries start processes, and shells that are no process of this machine. The framework's own classes are looked at by <see cref="LaunchSinks"/>.
/// </summary>
internal static class ProcessSinks
{
    public static IEnumerable<SinkEntry> Table { get; } =
    [
        new(SinkKind.Shell, "System.Management.Automation.PowerShell", "AddScript", "script"),
        new(SinkKind.Shell, "System.Management.Automation.Runspaces.Runspace", "CreatePipeline", "command"),
        new(SinkKind.Shell, "Renci.SshNet.SshClient", "RunCommand CreateCommand", "commandText"),
        new(SinkKind.Program, "CliWrap.Cli", "Wrap", "targetFilePath string"),
        new(SinkKind.Program, "CliWrap.Command", "WithTargetFile", "targetFilePath"),
        new(SinkKind.Arguments, "CliWrap.Command", "WithArguments", "string"),
        new(SinkKind.Program, "SimpleExec.Command", "Run RunAsync Read ReadAsync", "name"),
        new(SinkKind.Arguments, "SimpleExec.Command", "Run RunAsync Read ReadAsync", "args"),
        new(SinkKind.Program, "Medallion.Shell.Command", "Run", "executable"),
        new(SinkKind.Program, "Medallion.Shell.Shell", "Run", "executable"),
    ];
}
