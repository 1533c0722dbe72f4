using System.Collections.Immutable;
using AgentGen.Analyzers.Flow.Sinks;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow;

/// <summary>The rules about what a model wrote, one for each kind of sink.</summary>
internal static class ModelInputRules
{
    private static readonly DiagnosticDescriptor Shell = Descriptor.Create(
        RuleIds.ToolParameterInShellCommand,
        "Tool parameter in a shell command line",
        "The tool parameter '{0}' becomes part of a shell command line, where a model can write any command: pass it as an argument of its own, or mark it [ShellCommand] if it is a command",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor Program = Descriptor.Create(
        RuleIds.ModelChoosesProgram,
        "Model chooses the program of a process",
        "The tool parameter '{0}' chooses the program that a process runs, so that a model can start anything: name the program in the code, or choose it from a fixed list",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor Arguments = Descriptor.Create(
        RuleIds.ModelInputInArguments,
        "Model input in the argument string of a process",
        "The tool parameter '{0}' becomes part of the argument string of '{1}', where a model can add arguments of its own: pass it as one element of ArgumentList",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor ShellExecute = Descriptor.Create(
        RuleIds.ShellExecuteWithModelInput,
        "UseShellExecute with model input",
        "The tool parameter '{0}' is opened by the operating system (UseShellExecute = true), which starts whatever is registered for it: set UseShellExecute to false",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor Path = Descriptor.Create(
        RuleIds.UnconfinedPath,
        "Path from the model is not confined",
        "The tool parameter '{0}' reaches '{1}' without being confined to a folder: resolve it under a root and refuse what leads out of it",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor Url = Descriptor.Create(
        RuleIds.UnrestrictedUrl,
        "URL from the model is not restricted",
        "The tool parameter '{0}' decides which host '{1}' asks, so that a model can reach any server of your network: fix the host, or check it against a list",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor Sql = Descriptor.Create(
        RuleIds.ModelInputInSql,
        "Model input in the text of a SQL command",
        "The tool parameter '{0}' is run as SQL by '{1}', so that a model can write any statement: keep the statement in the code and pass values as parameters of the command",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor Code = Descriptor.Create(
        RuleIds.ModelInputAsCode,
        "Model input chooses or becomes code",
        "The tool parameter '{0}' reaches '{1}', where a model chooses the code that runs: map the values that are allowed to code of your own",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor Deserialization = Descriptor.Create(
        RuleIds.UnsafeDeserialization,
        "Unsafe deserialization of model input",
        "The tool parameter '{0}' reaches '{1}', where the data decides which types are made or what is read: deserialize into one fixed type without type names",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Shell, Program, Arguments, ShellExecute, Path, Url, Sql, Code, Deserialization];

    public static DiagnosticDescriptor Of(SinkKind kind) => All[(int)kind];
}
