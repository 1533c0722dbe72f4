using System.Runtime.CompilerServices;

namespace AgentGen.Compiler.Tests.Emitted.Verification;

/// <summary>
/// Compares emitted text with an accepted file beside the test, <c>Class.Case.verified.cs</c>. A difference is written next to it as <c>.received.</c>;
/// set AGENTGEN_ACCEPT=1 to accept.
/// </summary>
internal static class Snapshot
{
    internal static void ShouldMatchSnapshot(this string text, string name, [CallerFilePath] string test = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", $"{Path.GetFileNameWithoutExtension(test)}.{name}");
        string verified = $"{stem}.verified.cs";
        string received = $"{stem}.received.cs";
        if (Environment.GetEnvironmentVariable("AGENTGEN_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(stem)!);
            File.WriteAllText(verified, text);
        }

        string accepted = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (accepted == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        text.ShouldBe(accepted, $"See {received}; set AGENTGEN_ACCEPT=1 to accept it.");
    }
}
