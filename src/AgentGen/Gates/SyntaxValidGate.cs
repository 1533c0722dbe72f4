using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen;

internal sealed class SyntaxValidGate : IBuiltInGate
{
    private static readonly ISyntaxChecker[] BuiltIn = [new JsonSyntaxChecker(), new XmlSyntaxChecker()];

    public string Name => GateNames.SyntaxValid;

    public string? FindProblem(string? argument, AIFunctionDeclaration tool) => GatePath.FindProblem(Name, argument, tool);

    public async ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken)
    {
        if (!GatePath.TryResolve(context, out string path, out string fullPath, out GateVerdict unresolved))
        {
            return unresolved;
        }

        string extension = Path.GetExtension(fullPath).ToLowerInvariant();

        // A host's own checker goes before a built-in one for the same extension.
        ISyntaxChecker? checker = context.Services.GetServices<ISyntaxChecker>().Concat(BuiltIn).FirstOrDefault(each => each.Extensions.Contains(extension));
        if (checker is null)
        {
            return GateVerdict.NotEvaluated($"No syntax checker is registered for '{extension}' files, so '{path}' was not checked.");
        }

        if (!File.Exists(fullPath))
        {
            return GateVerdict.Failed($"There is no file '{path}'.");
        }

        string text = await File.ReadAllTextAsync(fullPath, cancellationToken).ConfigureAwait(false);
        return await checker.CheckAsync(path, text, cancellationToken).ConfigureAwait(false);
    }
}
