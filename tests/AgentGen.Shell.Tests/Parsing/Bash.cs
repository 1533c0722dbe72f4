using System.Diagnostics;

namespace AgentGen.Shell.Tests.Parsing;

/// <summary>Asks the real bash whether it accepts texts; none of them is run.</summary>
internal static class Bash
{
    /// <summary>Whether each text is accepted, without extended patterns or with them.</summary>
    internal static IReadOnlyList<bool> Accepts(IReadOnlyList<string> texts)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("agentgen-bash-");
        try
        {
            for (int i = 0; i < texts.Count; i++)
            {
                File.WriteAllText(Path.Combine(directory.FullName, $"{i}.sh"), texts[i]);
            }

            Run(directory.FullName, $"for ((i = 0; i < {texts.Count}; i++)); do bash -n $i.sh 2>$i.plain; echo $? >>$i.plain; done");
            Run(directory.FullName, $"for ((i = 0; i < {texts.Count}; i++)); do if grep -q '[?*+@!](' $i.sh; then bash -O extglob -n $i.sh 2>$i.extended; echo $? >>$i.extended; fi; done");
            return [.. texts.Select((_, i) => IsAccepted(directory, $"{i}.plain") || IsAccepted(directory, $"{i}.extended"))];
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    // Of an error inside a test bash speaks, but its exit code does not; a here-document without its end is only a warning.
    private static bool IsAccepted(DirectoryInfo directory, string name)
    {
        string path = Path.Combine(directory.FullName, name);
        return File.Exists(path) && File.ReadLines(path).All(static line => line == "0" || line.Contains(" warning: ", StringComparison.Ordinal));
    }

    private static void Run(string directory, string script)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("bash", ["--norc", "-c", script]) { WorkingDirectory = directory };
        process.StartInfo.Environment["LC_ALL"] = "C.UTF-8";
        process.Start();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
