using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Compiler;

/// <summary>Finds the symbol that a reference in a comment names, in builds that do not bind such references as well.</summary>
internal sealed class CrefResolver
{
    private readonly SemanticModel _model;
    private readonly INamedTypeSymbol? _type;
    private readonly int _position;

    private CrefResolver(SemanticModel model, INamedTypeSymbol? type, int position)
    {
        _model = model;
        _type = type;
        _position = position;
    }

    /// <summary>Resolves a reference.</summary>
    /// <param name="cref">A name as C# writes it in comments, or a documentation id such as <c>M:Files.Read(System.String)</c>.</param>
    /// <param name="from">The symbol whose comment has it.</param>
    /// <param name="compilation">The compilation that declares the symbol.</param>
    internal static ISymbol? Resolve(string cref, ISymbol from, Compilation compilation)
    {
        if (cref is [_, ':', ..])
        {
            return DocumentationCommentId.GetFirstSymbolForDeclarationId(cref, compilation);
        }

        SyntaxNode? node = from.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return node is null ? null : new CrefResolver(compilation.GetSemanticModel(node.SyntaxTree), from as INamedTypeSymbol ?? from.ContainingType, Inside(node)).Resolve(cref);
    }

    // What a type's comment names is looked up from inside the type.
    private static int Inside(SyntaxNode node) =>
        node is TypeDeclarationSyntax { OpenBraceToken: { IsMissing: false, SpanStart: > 0 } brace } ? brace.Span.End : node.SpanStart;

    private ISymbol? Resolve(string cref)
    {
        string path = Crefs.WithoutTail(cref).Trim();
        string? parameters = Crefs.Parameters(cref);
        if (parameters is null && FindType(path) is { } type)
        {
            return type;
        }

        int dot = Crefs.LastDot(path);
        string name = Crefs.SimpleName(path);
        ISymbol[] candidates = dot >= 0 ? [.. MembersOf(FindType(path.Substring(0, dot)), name)] : [.. OutwardFrom(_type).SelectMany(level => MembersOf(level, name))];
        return parameters is null ? candidates.FirstOrDefault() : candidates.FirstOrDefault(candidate => Takes(candidate, SplitParameters(parameters)));
    }

    private INamedTypeSymbol? FindType(string name)
    {
        TypeSyntax syntax = SyntaxFactory.ParseTypeName(name.Replace('{', '<').Replace('}', '>'));
        SymbolInfo found = _model.GetSpeculativeSymbolInfo(_position, syntax, SpeculativeBindingOption.BindAsTypeOrNamespace);
        return ((found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) as INamedTypeSymbol)?.OriginalDefinition;
    }

    private bool Takes(ISymbol candidate, string[] parameters) =>
        candidate is IMethodSymbol method && method.Parameters.Length == parameters.Length
        && method.Parameters.Zip(parameters, (parameter, name) => IsType(parameter.Type, name)).All(static same => same);

    private bool IsType(ITypeSymbol type, string name)
    {
        TypeSyntax syntax = SyntaxFactory.ParseTypeName(name.Replace('{', '<').Replace('}', '>'));
        ITypeSymbol? named = _model.GetSpeculativeTypeInfo(_position, syntax, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;

        // A type parameter has no name outside its declaration; the number of parameters has to do.
        return named is null or IErrorTypeSymbol || type is ITypeParameterSymbol || SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, type.OriginalDefinition);
    }

    private static string[] SplitParameters(string parameters)
    {
        List<string> split = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= parameters.Length; i++)
        {
            char character = i < parameters.Length ? parameters[i] : ',';
            depth += character is '{' or '<' or '[' or '(' ? 1 : character is '}' or '>' or ']' or ')' ? -1 : 0;
            if ((character == ',' && depth == 0) || i == parameters.Length)
            {
                split.Add(parameters.Substring(start, i - start).Trim());
                start = i + 1;
            }
        }

        return parameters.Trim().Length == 0 ? [] : [.. split];
    }

    private static IEnumerable<INamedTypeSymbol> OutwardFrom(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            yield return level;
        }
    }

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol? type, string name)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            foreach (ISymbol member in level.GetMembers(level.Name == name ? WellKnownMemberNames.InstanceConstructorName : name))
            {
                yield return member.OriginalDefinition;
            }
        }
    }
}
