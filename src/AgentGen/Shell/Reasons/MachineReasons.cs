using static AgentGen.Shell.ShellReasonCodes;

namespace AgentGen.Shell.Reasons;

/// <summary>What takes the machine itself down.</summary>
internal static class MachineReasons
{
    private const string Machine = "Takes the machine down";

    internal static readonly ShellReasonGuide[] Table =
    [
        new(Machine, Power,
            "Stops or restarts the machine.",
            "It ends the run, and the work of everyone else on the machine.",
            "Restart the one process that needs it; leave the machine to a person."),
        new(Machine, KernelModule,
            "Loads or removes kernel modules, or changes the running kernel.",
            "Code in the kernel is above every check.",
            "Look with `lsmod` or `sysctl -a`; leave the change to a person."),
        new(Machine, StopsSystem,
            "Stops processes or services that the system needs.",
            "The session, the network or the machine may go with them.",
            "Stop the one process that you started, by its number."),
        new(Machine, ForkBomb,
            "Starts processes without end.",
            "The machine stops answering until it is switched off.",
            "Give the recursion an end, or start a fixed number of processes (`xargs -P 4`)."),
    ];
}
