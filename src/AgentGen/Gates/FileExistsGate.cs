using Microsoft.Extensions.AI;

namespace AgentGen;

internal sealed class FileExistsGate : IBuiltInGate
{
    public string Name => GateNames.FileExists;

    public string? FindProblem(string? argument, AIFunctionDeclaration tool) => GatePath.FindProblem(Name, argument, tool);

    public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) =>
        new(GatePath.TryResolve(context, out string path, out string fullPath, out GateVerdict unresolved)
            ? Look(path, fullPath)
            : unresolved);

    private static GateVerdict Look(string path, string fullPath)
    {
        FileInfo file = new(fullPath);
        if (!file.Exists)
        {
            return GateVerdict.Failed(Directory.Exists(fullPath) ? $"'{path}' is a folder, not a file." : $"There is no file '{path}'.");
        }

        return GateVerdict.Passed($"'{path}' is a file of {file.Length} bytes.");
    }
}
