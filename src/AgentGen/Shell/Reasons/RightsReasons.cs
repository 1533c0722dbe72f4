using static AgentGen.Shell.ShellReasonCodes;

namespace AgentGen.Shell.Reasons;

/// <summary>Rights, traces and what stays behind.</summary>
internal static class RightsReasons
{
    private const string Rights = "Takes rights, stays, or covers its traces";

    internal static readonly ShellReasonGuide[] Table =
    [
        new(Rights, Permissions,
            "Changes permissions or owners of the system, or lets a program run as its owner.",
            "It opens files or rights to every user of the machine, and is hard to set right again.",
            "Change the mode of the one file that needs it, inside the workspace (`chmod u+x script.sh`)."),
        new(Rights, RootShell,
            "Gives a shell with another user's rights.",
            "Everything that follows has these rights, unseen.",
            "Give the one command that needs them to a person."),
        new(Rights, Accounts,
            "Creates, changes or removes accounts, passwords or groups.",
            "Accounts decide who may do what, and outlive the run.",
            "Look with `id` or `getent passwd`; leave the change to a person."),
        new(Rights, ContainerEscape,
            "Breaks out of a container, or enters other namespaces.",
            "The walls around the agent are what keeps a mistake small.",
            "Mount the workspace alone, without `--privileged`, the host's root or the engine's socket."),
        new(Rights, Persistence,
            "Writes to what is run at login, at boot or on a schedule.",
            "It runs again when nobody looks, long after the run.",
            "Run it now, once. A schedule is for a person to set, or for the project's own pipeline."),
        new(Rights, WipesLogs,
            "Removes or overwrites system logs.",
            "Without logs nobody can find out what happened.",
            "Read the end of a log (`tail`, `journalctl`); leave old ones to the log rotation."),
        new(Rights, WipesHistory,
            "Removes, overwrites or switches off the shell's history.",
            "Work that hides its traces cannot be reviewed.",
            "Leave the history alone; a secret in it must be replaced anyhow."),
        new(Rights, DisablesSecurity,
            "Switches off protection, monitoring, checks of certificates or a firewall.",
            "The protection stays off after the run, for everybody.",
            "Mend what the protection complains about; ask a person for an exception for one file, port or host."),
        new(Rights, DecidesForPeople,
            "Decides about an agent's own run, or changes what is kept about it.",
            "Approvals are for people: a run that grants its own has none.",
            "Stop and ask. A person decides with the same command."),
    ];
}
