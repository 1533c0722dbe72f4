using System.CommandLine;

namespace AgentGen.Cli.Manifests;

/// <summary>The assembly that the command line names, and its tools in the order of their names.</summary>
internal sealed record ToolSource(string Assembly, IReadOnlyList<ToolManifest> Tools)
{
    public static Argument<string> Argument() => new("source") { Description = "A project, its folder, or a built assembly. A project that was never built is built." };

    public static async Task<ToolSource> ReadAsync(string source, Terminal terminal, CancellationToken cancellationToken)
    {
        string assembly = await ProjectAssembly.FindAsync(source, terminal, cancellationToken);
        IReadOnlyList<ToolManifest> tools = ManifestReader.Read(assembly);
        return tools.CountBy(tool => tool.Name).FirstOrDefault(name => name.Value > 1) is { Key: { } twice }
            ? throw new CliException(ExitCode.BadInput, $"{assembly} declares two tools named {twice}. Build the project again.")
            : new(assembly, tools);
    }

    /// <summary>Nothing to print is no failure, but seldom what was meant.</summary>
    public Task WarnIfEmptyAsync(Terminal terminal) => Tools.Count > 0
        ? Task.CompletedTask
        : terminal.Error.WriteLineAsync($"agentgen: {Assembly} declares no tools. A tool is a method with [Tool] in a project that references the package AgentGen.");
}
