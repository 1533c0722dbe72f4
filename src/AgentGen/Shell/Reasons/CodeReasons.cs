using static AgentGen.Shell.ShellReasonCodes;

namespace AgentGen.Shell.Reasons;

/// <summary>Code that nobody has seen.</summary>
internal static class CodeReasons
{
    private const string Unseen = "Runs what nobody has seen";

    internal static readonly ShellReasonGuide[] Table =
    [
        new(Unseen, RemoteCode,
            "Runs code that comes from the network.",
            "Who answers decides what runs, and may answer an agent differently from a person who looks.",
            "Save it to a file, read it, compare its checksum, then run it from the file."),
        new(Unseen, UnseenCode,
            "Runs commands that are not known before they run.",
            "What runs is decided by a file, a variable or a program's output, so nobody can judge it first.",
            "Print the commands, read them, and give them as text."),
        new(Unseen, HiddenCode,
            "Runs code that is encoded or wrapped so as not to be read.",
            "Honest work has no need to hide what it runs.",
            "Decode it into a file, read it, and run the plain commands."),
        new(Unseen, HiddenCommand,
            "Runs a command whose name is written so as not to be read.",
            "A name that is put together from pieces gets past people and lists of words.",
            "Write the command's name as it is."),
        new(Unseen, RunsDangerous,
            "Runs code in another language that holds a dangerous command.",
            "The command does the same harm from inside Python or Perl as in the shell.",
            "Take the command out of the code, or replace it as its own reason says."),
        new(Unseen, InjectsCode,
            "Sets a variable or an option that makes a program run other code.",
            "A program that only reads then runs what a pager, a preload or a hook names.",
            "Leave the variable or option out (`--no-pager`, no `LD_PRELOAD`), and run the other program by itself."),
        new(Unseen, GitHelper,
            "Makes git run a helper that the command line or the repository names.",
            "A repository is written by strangers: its filters and pagers are code.",
            "Leave out `-c`, `--ext-diff`, `--textconv` and `--exec-path`; plain `git diff` and `git log` read."),
        new(Unseen, SpawnsShell,
            "Starts a shell from inside another program.",
            "From there on no check sees what is run.",
            "Run the command itself, without the program around it."),
    ];
}
