using System.Diagnostics;

namespace AgentGen.Shell.Tests.Parsing;

/// <summary>Asks the real bash whether it accepts texts; none of them is run.</summary>
internal static class Bash
{
    internal static IReadOnlyList<bool> Accepts(IReadOnlyList<string> texts)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("agentgen-bash-");
        try
        {
            for (int i = 0; i < texts.Count; i++)
            {
                File.WriteAllText(Path.Combine(directory.FullName, $"{i}.sh"), texts[i]);
            }

            // Of an error inside a test bash speaks, but its exit code does not; a here-document without its end is only a warning.
            string loop = $"for ((i = 0; i < {texts.Count}; i++)); do if [ -z \"$(bash -n $i.sh 2>&1 | grep -v ' warning: ')\" ]; then echo 1; else echo 0; fi; done";
            string[] answers = Run(directory.FullName, loop).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            answers.Length.ShouldBe(texts.Count);
            return [.. answers.Select(answer => answer == "1")];
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static string Run(string directory, string script)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("bash", ["--norc", "-c", script]) { WorkingDirectory = directory, RedirectStandardOutput = true };
        process.Start();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
