using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Gates;

/// <summary>What each gate asks the services for, and whether it is there.</summary>
internal sealed class GateNeeds(ToolFacts facts, Supplies supplies)
{
    private const string Toolbelt = "reference AgentGen.Toolbelt and call AddToolbelt, or register one of your own";

    // The runtime knows these languages itself.
    private static readonly string[] Known = ["json", "xml", "xaml", "config", "csproj", "project", "props", "resx", "svg", "manifest", "settings"];

    public (string What, string Remedy)? FindMissing(ToolGate gate, IMethodSymbol tool) => gate switch
    {
        { Custom: { } type } => GateParser.IsConstructible(type, facts) || supplies.IsRegistered(type) ? null
            : ($"{type.Name}, which generated code cannot make", "add it to the services, or give it a constructor without parameters"),
        { Name: ToolGate.FileExists or ToolGate.SyntaxValid or ToolGate.TestsPass } when !supplies.Has(MetadataNames.IWorkspace) => ("an IWorkspace", Toolbelt),
        { Name: ToolGate.TestsPass } when !supplies.Has(MetadataNames.ICommandRunner) => ("an ICommandRunner", Toolbelt),
        { Name: ToolGate.SyntaxValid } when !IsOfKnownLanguage(tool) && !supplies.Has(MetadataNames.ISyntaxChecker) =>
            ("an ISyntaxChecker, without which only JSON and XML files are checked", Toolbelt),
        _ => null,
    };

    private static bool IsOfKnownLanguage(IMethodSymbol tool) => Known.Any(word =>
        tool.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0 || tool.ContainingType.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
