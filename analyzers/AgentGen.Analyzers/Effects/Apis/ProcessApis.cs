using static AgentGen.Analyzers.Effects.DeedKind;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>Processes.</summary>
internal static class ProcessApis
{
    private const string Process = "System.Diagnostics.Process";

    public static Api[] Rows { get; } =
    [
        Api.Harmless("System.Diagnostics.ProcessStartInfo", "*"),
        Api.Harmless(Process, ".ctor GetProcesses GetProcessById GetProcessesByName GetCurrentProcess WaitForExit WaitForInputIdle Refresh Close Dispose "
            + "BeginOutputReadLine BeginErrorReadLine CancelOutputRead CancelErrorRead"),
        new(StartsProcess, Process, "Start") { Judge = ProcessStarts.Judge },
        new(StartsProcess, Process, "Kill CloseMainWindow") { What = "stops another process", Judge = ProcessStarts.JudgeKill },
        new(StartsProcess, "AgentGen.ICommandRunner", "Run") { Judge = ProcessStarts.JudgeRequest },
    ];
}
