using static AgentGen.Shell.ShellReasonCodes;

namespace AgentGen.Shell.Reasons;

/// <summary>What is not understood, and the ordinary changes of work.</summary>
internal static class ChangeReasons
{
    private const string Unknown = "Not understood";
    private const string Changes = "Ordinary changes";

    internal static readonly ShellReasonGuide[] Table =
    [
        new(Unknown, Unparsable,
            "The text is not a well-formed command line.",
            "What the shell would make of it nobody knows: part of it may run before the error is found.",
            "Close the quotes and brackets. `bash -n` says where it stops understanding."),
        new(Unknown, UnknownCommand,
            "No rule knows the command, or this subcommand of it.",
            "It may do anything, so it counts as a change.",
            "Use a command that is known, or write a rule for it in a file of your own (`*.shellrules`)."),
        new(Unknown, UnknownOption,
            "No rule knows this option of a command that is known.",
            "An option may make a command write that otherwise reads, so the call counts as a change.",
            "Leave the option out, or spell it in full."),
        new(Unknown, UserRule,
            "A rule of your own applies.",
            "Whoever wrote the rule wants this command looked at; its message says why.",
            "Do what the message of the rule asks for."),
        new(Changes, WritesFile,
            "Writes to a file, by a redirection or an option.",
            "What the file held before is gone.",
            "Print to the output, or write to a new file in the workspace."),
        new(Changes, ChangesFiles,
            "Creates, changes, moves or removes files.",
            "It is the ordinary work of a phase that builds; a phase that only looks must leave files as they are.",
            "Look first (`ls`, `cat`, `git diff`); make the change in a phase that may write."),
        new(Changes, ChangesRepository,
            "Changes a repository: its commits, branches, index or settings.",
            "Commits and branches are what the work is compared with, and others may build on them.",
            "Look first (`git status`, `git diff`, `git log`); commit in a phase that may write."),
        new(Changes, ChangesSystem,
            "Changes the state of a service, of the system or of data kept elsewhere.",
            "The change lies outside the workspace, so no undo of a run reaches it.",
            "Ask for the state instead (`status`, `list`, `describe`); leave the change to a person."),
        new(Changes, RunsCode,
            "Builds, installs or runs code.",
            "Code does what its author wrote: a test, a build script or a package's install step may write anywhere the user may.",
            "Read the code first. Declare build and test commands as verification commands, so that they are expected."),
        new(Changes, Network,
            "Talks to another machine.",
            "A request may carry data away, and what comes back was written by strangers.",
            "Work from what is in the workspace. Where a download is needed, save it to a file and look at it before it is used."),
        new(Changes, Elevated,
            "Runs with another user's rights.",
            "A mistake then reaches everything on the machine.",
            "Run it without `sudo`: in the workspace the user's own rights do. What needs more is for a person to do."),
    ];
}
