namespace AgentGen.Shell;

/// <summary>The codes of reasons. They are stable: a code never changes its meaning and is never used for another.</summary>
static partial class ShellReasonCodes
{
    /// <summary>The text is not a well-formed command line.</summary>
    public const string Unparsable = "unparsable";

    /// <summary>A command or subcommand that no rule knows.</summary>
    public const string UnknownCommand = "unknown-command";

    /// <summary>An option, of a command that is known, that no rule knows.</summary>
    public const string UnknownOption = "unknown-option";

    /// <summary>Writes to a file, by a redirection or an option.</summary>
    public const string WritesFile = "writes-file";

    /// <summary>Creates, changes or removes files.</summary>
    public const string ChangesFiles = "changes-files";

    /// <summary>Changes a repository.</summary>
    public const string ChangesRepository = "changes-repository";

    /// <summary>Changes the state of a system, a service or an account's data.</summary>
    public const string ChangesSystem = "changes-system";

    /// <summary>Builds, installs or runs code.</summary>
    public const string RunsCode = "runs-code";

    /// <summary>Talks to another machine.</summary>
    public const string Network = "network";

    /// <summary>Runs with another user's rights.</summary>
    public const string Elevated = "elevated";

    /// <summary>Deletes recursively or by force.</summary>
    public const string RecursiveDelete = "recursive-delete";

    /// <summary>Deletes whatever matches.</summary>
    public const string BulkDelete = "bulk-delete";

    /// <summary>Destroys data so that it cannot be recovered.</summary>
    public const string DestroysData = "destroys-data";

    /// <summary>Discards work that a repository holds, or history that others share.</summary>
    public const string DiscardsWork = "discards-work";

    /// <summary>Makes git run a helper that the command line names.</summary>
    public const string GitHelper = "git-helper";

    /// <summary>Writes to a disk or another device.</summary>
    public const string WritesDevice = "writes-device";

    /// <summary>Formats, partitions or otherwise changes disks and file systems.</summary>
    public const string ChangesDisk = "changes-disk";

    /// <summary>Destroys data on a server, in a cloud or in a database.</summary>
    public const string DestroysRemote = "destroys-remote-data";

    /// <summary>Writes to or deletes a system path.</summary>
    public const string SystemPath = "system-path";

    /// <summary>Changes permissions or owners of the system, or lets a program run as its owner.</summary>
    public const string Permissions = "permissions";

    /// <summary>Runs code from the network that nobody has seen.</summary>
    public const string RemoteCode = "remote-code";

    /// <summary>Runs commands that are not known before they run.</summary>
    public const string UnseenCode = "unseen-code";

    /// <summary>Runs code that is encoded or wrapped so as not to be read.</summary>
    public const string HiddenCode = "hidden-code";

    /// <summary>A command whose name is written so as not to be read.</summary>
    public const string HiddenCommand = "hidden-command";

    /// <summary>Runs code in another language that holds a dangerous command.</summary>
    public const string RunsDangerous = "runs-dangerous-command";

    /// <summary>Connects a shell or a file to the network.</summary>
    public const string NetworkShell = "network-shell";

    /// <summary>Sends data to another machine.</summary>
    public const string Exfiltration = "exfiltration";

    /// <summary>Starts a shell from inside another program.</summary>
    public const string SpawnsShell = "spawns-shell";

    /// <summary>A variable or an option that makes a program run other code.</summary>
    public const string InjectsCode = "injects-code";

    /// <summary>Reads credentials or keys.</summary>
    public const string ReadsCredentials = "reads-credentials";

    /// <summary>Overwrites credentials or keys.</summary>
    public const string WritesCredentials = "writes-credentials";

    /// <summary>Removes or overwrites system logs.</summary>
    public const string WipesLogs = "wipes-logs";

    /// <summary>Removes, overwrites or switches off the shell's history.</summary>
    public const string WipesHistory = "wipes-history";

    /// <summary>Writes to what is run at login, at boot or on a schedule.</summary>
    public const string Persistence = "persistence";

    /// <summary>Creates, changes or removes accounts.</summary>
    public const string Accounts = "accounts";

    /// <summary>Gives a shell with another user's rights.</summary>
    public const string RootShell = "root-shell";

    /// <summary>Breaks out of a container or enters another one's namespaces.</summary>
    public const string ContainerEscape = "container-escape";

    /// <summary>Switches off protection, monitoring or a firewall.</summary>
    public const string DisablesSecurity = "disables-security";

    /// <summary>Stops or restarts the machine.</summary>
    public const string Power = "power";

    /// <summary>Loads or removes kernel modules.</summary>
    public const string KernelModule = "kernel-module";

    /// <summary>Stops processes the system needs.</summary>
    public const string StopsSystem = "stops-system";

    /// <summary>Starts processes without end.</summary>
    public const string ForkBomb = "fork-bomb";

    /// <summary>Opens the machine to others.</summary>
    public const string RemoteAccess = "remote-access";

    /// <summary>A rule of the user's own that gives no other code.</summary>
    public const string UserRule = "user-rule";

    /// <summary>Decides about an agent's own run: approvals are for people.</summary>
    public const string DecidesForPeople = "decides-for-people";
}
