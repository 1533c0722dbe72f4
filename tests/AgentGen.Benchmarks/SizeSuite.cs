using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AgentGen.Benchmarks;

/// <summary>The same small program of twenty tools, published with NativeAOT over the generator, over the reflection-based factory (as it is, and told every type by hand), and without tools.</summary>
internal static class SizeSuite
{
    private const string Project = "AgentGen.Aot.Size";

    internal static IReadOnlyList<Figure> Run()
    {
        Published empty = Publish("Empty");
        Published ours = Publish("AgentGen");
        Published factory = Publish("Factory");
        Published context = Publish("Context");

        Figure Make(string name, Published program, Dictionary<string, double> versus) => new(
            name,
            new Dictionary<string, double>
            {
                ["bytes"] = program.Bytes,
                ["bytes_above_empty"] = program.Bytes - empty.Bytes,
                ["tools_that_answer"] = program.Answering,
                ["warnings"] = program.Warnings,
            },
            versus);
        return
        [
            Make("aot-20-tools", ours, new()
            {
                ["AIFunctionFactory"] = (double)factory.Bytes / ours.Bytes,
                ["AIFunctionFactory-with-context"] = (double)context.Bytes / ours.Bytes,
            }),
            Make("aot-20-tools-factory", factory, []),
            Make("aot-20-tools-factory-with-context", context, []),
        ];
    }

    private static Published Publish(string side)
    {
        string root = Root();
        string output = Path.Combine(root, "artifacts", "net9.0");
        string native = Path.Combine(output, "obj", Project, side.ToLowerInvariant(), "native");
        if (Directory.Exists(native))
        {
            // What is compiled again is warned of again.
            Directory.Delete(native, recursive: true);
        }

        string build = Output("dotnet", "publish", Path.Combine(root, "tests", Project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:AgentGenTargetFramework=net9.0", $"-p:Side={side}", "-nologo");
        string program = Path.Combine(output, "publish", Project, side.ToLowerInvariant(), Project);
        int warnings = build.Split('\n').Where(static line => line.Contains(": warning ", StringComparison.Ordinal)).Distinct().Count();
        return new Published(new FileInfo(program).Length, int.Parse(Output(program), CultureInfo.InvariantCulture), warnings);
    }

    private static string Output(string program, params string[] arguments)
    {
        using Process process = new() { StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true } };
        process.StartInfo.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        process.Start();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{output}");
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AgentGen.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The size suite runs in a checkout.");
        }

        return folder;
    }

    private sealed record Published(long Bytes, int Answering, int Warnings);
}
