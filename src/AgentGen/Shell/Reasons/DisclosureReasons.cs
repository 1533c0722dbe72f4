using static AgentGen.Shell.ShellReasonCodes;

namespace AgentGen.Shell.Reasons;

/// <summary>Secrets, and ways out of and into the machine.</summary>
internal static class DisclosureReasons
{
    private const string Discloses = "Discloses, or lets others in";

    internal static readonly ShellReasonGuide[] Table =
    [
        new(Discloses, ReadsCredentials,
            "Reads credentials or keys.",
            "What a command prints goes to the model, into logs and perhaps further; a key that was shown must be replaced.",
            "Ask whether the file is there (`test -f`), and let the program that needs the key read it itself."),
        new(Discloses, WritesCredentials,
            "Overwrites credentials, keys or the lists of who may log in.",
            "It can lock people out, or let somebody in.",
            "Write to a new file, and let a person put it in its place."),
        new(Discloses, Exfiltration,
            "Sends data to another machine.",
            "What has left cannot be called back, and text that an agent has read may have asked for it.",
            "Write the data to a file in the workspace, and let a person send it."),
        new(Discloses, NetworkShell,
            "Connects a shell or a file to the network.",
            "Whoever is at the other end has the rights of the user.",
            "Use a client for the protocol (`curl`, `ssh`) with a command that is written out."),
        new(Discloses, RemoteAccess,
            "Opens the machine to others.",
            "A tunnel or a listening service stays open after the run, and is open to whoever finds it.",
            "Listen on 127.0.0.1 only, as long as the test runs; leave access from outside to a person."),
    ];
}
