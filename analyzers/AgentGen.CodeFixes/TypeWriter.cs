using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.CodeFixes;

/// <summary>Writes the names of types as they can be written beside a tool.</summary>
internal sealed class TypeWriter(MethodDeclarationSyntax tool, SemanticModel model)
{
    public string Exception => Short("System", "NotImplementedException");

    public string Outcome => Short("AgentGen", "UndoOutcome");

    public string Write(ITypeSymbol type) => type.ToMinimalDisplayString(model, tool.SpanStart);

    /// <summary>What a method returns that gives a value in the way in which the tool does: at once, or by the same kind of task.</summary>
    public string Returned(string value)
    {
        var task = tool.ReturnType is QualifiedNameSyntax qualified ? qualified.Right : tool.ReturnType as SimpleNameSyntax;
        bool isTask = task?.Identifier.ValueText is "Task" or "ValueTask" && model.GetTypeInfo(tool.ReturnType).Type is { } type
            && type.DefinitionName() is MetadataNames.Task or MetadataNames.TaskOf or MetadataNames.ValueTask or MetadataNames.ValueTaskOf;
        string room = tool.ReturnType is QualifiedNameSyntax { Left: var left } ? $"{left}." : "";
        return isTask ? $"{room}{task!.Identifier.ValueText}<{value}>" : value;
    }

    private string Short(string room, string name) => model.LookupNamespacesAndTypes(tool.SpanStart, name: name).Any() ? name : $"{room}.{name}";
}
