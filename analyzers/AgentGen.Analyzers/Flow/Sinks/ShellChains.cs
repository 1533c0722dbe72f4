using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>Shells that are started by a chain of calls: <c>Cli.Wrap("bash").WithArguments(["-c", …])</c>.</summary>
internal static class ShellChains
{
    private static readonly HashSet<string> Shells = new(StringComparer.OrdinalIgnoreCase) { "sh", "bash", "dash", "zsh", "cmd", "cmd.exe", "powershell",
        "powershell.exe", "pwsh" };

    public static IEnumerable<Sink> Find(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "WithArguments", ContainingType.ContainingNamespace.Name: "CliWrap" },
            Arguments: [var list, ..] } call && IsOnShell(call)
            ? Elements(list.Value).SkipWhile(static element => !IsCommandOption(element)).Skip(1)
                .Select(element => new Sink(SinkKind.Shell, element, call, "a shell"))
            : [];

    private static IEnumerable<IOperation> Elements(IOperation list) => list.Unwrap() switch
    {
        IArrayCreationOperation { Initializer: { } array } => array.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => [],
    };

    private static bool IsCommandOption(IOperation element) =>
        element.Unwrap().ConstantValue is { HasValue: true, Value: string text }
            && (text.TrimStart('-', '/').ToUpperInvariant() is "C" or "K" or "COMMAND" or "LC");

    private static bool IsOnShell(IInvocationOperation call)
    {
        for (IOperation? receiver = call.Instance; receiver is IInvocationOperation earlier; receiver = earlier.Instance)
        {
            if (earlier is { TargetMethod.Name: "Wrap", Arguments: [var program, ..] })
            {
                return program.Value.ConstantValue is { HasValue: true, Value: string name }
                    && Shells.Contains(name.Substring(name.LastIndexOfAny(['/', '\\']) + 1));
            }
        }

        return false;
    }
}
