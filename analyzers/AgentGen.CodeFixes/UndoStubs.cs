using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>Writes the methods that a compensable tool lacks, behind the tool, and names them in its attribute.</summary>
internal static class UndoStubs
{
    private const string Capture = "Capture";
    private const string Undo = "Undo";
    private const string Token = "before";

    /// <summary>The changes; none where nothing is missing, or where what is there does not say what the other half must be.</summary>
    public static IReadOnlyList<TextChange> TryWrite(
        MethodDeclarationSyntax tool, IMethodSymbol method, AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        var named = method.Attribute(MetadataNames.Tool)!;
        string capture = named.Named<string>(Capture) ?? Capture + method.Name;
        string undo = named.Named<string>(Undo) ?? Undo + method.Name;
        var captures = Find(method.ContainingType, capture);
        var undos = Find(method.ContainingType, undo);
        if (captures.Count > 1 || undos.Count > 1 || !SyntaxFacts.IsValidIdentifier(capture) || !SyntaxFacts.IsValidIdentifier(undo))
        {
            return [];
        }

        var names = new TypeWriter(tool, model);
        if (FindToken(captures.FirstOrDefault(), undos.FirstOrDefault(), names, new ParameterParser(ToolFacts.Of(model.Compilation))) is not { } token)
        {
            return [];
        }

        string head = Head(method);
        string tokens = CancellationParameter(tool, method) is { } cancellation ? $", {cancellation}" : "";
        List<string> stubs = [];
        if (captures.Count == 0)
        {
            stubs.Add($"{head}{names.Returned(token)} {capture}({string.Join(", ", Arguments(tool, method, model))}) => throw new {names.Exception}();");
        }

        if (undos.Count == 0)
        {
            stubs.Add($"{head}{names.Returned(names.Outcome)} {undo}({token} {Token}{tokens}) => throw new {names.Exception}();");
        }

        IEnumerable<TextChange> inserted = stubs.Count == 0 ? [] : [Insert(tool, stubs, model.SyntaxTree.GetText(cancellationToken))];
        return [.. Wire(attribute, named, capture, undo), .. inserted];
    }

    private static IReadOnlyList<ISymbol> Find(INamedTypeSymbol type, string name) => type.GetMembers(name);

    /// <summary>What is captured: what one half that is there says, else a text.</summary>
    private static string? FindToken(ISymbol? capture, ISymbol? undo, TypeWriter names, ParameterParser parameters) => (capture, undo) switch
    {
        (IMethodSymbol taking, _) => ReturnParser.Unwrap(taking.ReturnType, out _) is { } token ? names.Write(token) : null,
        (null, IMethodSymbol undoing) =>
            undoing.Parameters.FirstOrDefault(parameter => parameters.ParseInfrastructure(parameter) is null) is { } token ? names.Write(token.Type) : null,
        (null, null) => "string",
        _ => null,
    };

    // Generated code reaches a private method only through an accessor, which these types cannot have.
    private static string Head(IMethodSymbol method)
    {
        bool isNamed = method.ContainingType
            is { IsStatic: true } or { IsValueType: true } or { IsGenericType: true } or { ContainingType.IsGenericType: true } or { TypeKind: TypeKind.Interface };
        return (isNamed ? "internal " : "private ") + (method.IsStatic ? "static " : "");
    }

    private static IEnumerable<string> Arguments(MethodDeclarationSyntax tool, IMethodSymbol method, SemanticModel model)
    {
        var parser = new ParameterParser(ToolFacts.Of(model.Compilation));
        var arguments = tool.ParameterList.Parameters
            .Where((_, i) => parser.ParseInfrastructure(method.Parameters[i]) is null)
            .Select(static parameter => $"{parameter.Type} {parameter.Identifier}");
        return CancellationParameter(tool, method) is { } cancellation ? arguments.Append(cancellation) : arguments;
    }

    private static string? CancellationParameter(MethodDeclarationSyntax tool, IMethodSymbol method) => tool.ParameterList.Parameters
        .Where((_, i) => method.Parameters[i].Type.Is(MetadataNames.CancellationToken))
        .Select(static parameter => $"{parameter.Type} {parameter.Identifier}")
        .FirstOrDefault();

    private static IEnumerable<TextChange> Wire(AttributeSyntax attribute, AttributeData named, string capture, string undo)
    {
        string wires = (named.Named<string>(Capture) is null ? $", {Capture} = nameof({capture})" : "")
            + (named.Named<string>(Undo) is null ? $", {Undo} = nameof({undo})" : "");
        return wires.Length == 0 ? [] : [new TextChange(new TextSpan(attribute.ArgumentList!.Arguments.Last().Span.End, 0), wires)];
    }

    private static TextChange Insert(MethodDeclarationSyntax tool, IEnumerable<string> stubs, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(tool.SpanStart);
        string indentation = new([.. text.ToString(line.Span).TakeWhile(char.IsWhiteSpace)]);
        string newLine = line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
        return new TextChange(new TextSpan(tool.Span.End, 0), string.Concat(stubs.Select(stub => newLine + newLine + indentation + stub)));
    }
}
