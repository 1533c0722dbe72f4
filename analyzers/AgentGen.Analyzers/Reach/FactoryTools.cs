using System.Runtime.CompilerServices;
using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Reach;

/// <summary>Finds the methods, local functions and lambdas that a compilation hands to a factory of tools, as in <c>AIFunctionFactory.Create(ReadFile)</c>.</summary>
internal static class FactoryTools
{
    private static readonly (string Type, string Method)[] Factories =
    [
        ("Microsoft.Extensions.AI.AIFunctionFactory", "Create"),
        ("ModelContextProtocol.Server.McpServerTool", "Create"),
        ("Microsoft.SemanticKernel.KernelFunctionFactory", "CreateFromMethod"),
        ("Microsoft.SemanticKernel.KernelExtensions", "CreateFunctionFromMethod"),
    ];

    private static readonly HashSet<string> Names = new(Factories.Select(static factory => factory.Method), StringComparer.Ordinal);

    // An edit makes a new compilation of the old trees and one new one: the old ones are not searched again.
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<(string Name, InvocationExpressionSyntax Call)>> Calls = new();

    /// <summary>The declarations of what is handed over: methods, local functions, lambdas.</summary>
    public static HashSet<SyntaxNode> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new HashSet<SyntaxNode>();
        var methods = new HashSet<string>(Factories.Where(factory => !compilation.GetTypesByMetadataName(factory.Type).IsEmpty).Select(factory => factory.Method), StringComparer.Ordinal);
        if (methods.Count == 0)
        {
            return found;
        }

        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach ((string name, InvocationExpressionSyntax call) in CallsIn(tree, cancellationToken))
            {
                if (methods.Contains(name))
                {
#pragma warning disable RS1030 // Which methods are tools must be known before their bodies are judged, and the call stands elsewhere; done once for a compilation.
                    model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                    Add(model.GetOperation(call, cancellationToken) as IInvocationOperation, found, cancellationToken);
                }
            }
        }

        return found;
    }

    private static IReadOnlyList<(string Name, InvocationExpressionSyntax Call)> CallsIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        Calls.TryGetValue(tree, out var known)
            ? known
            : Calls.GetValue(tree, key => [.. key.GetRoot(cancellationToken).DescendantNodes()
                .OfType<InvocationExpressionSyntax>()
                .Where(static call => call.ArgumentList.Arguments.Count > 0)
                .Select(static call => (NameOf(call), call))
                .Where(static named => Names.Contains(named.Item1))]);

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" } member when !NamesFactory(member.Expression) => "",
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    // Much is called Create; what is called on another type need not be bound.
    private static bool NamesFactory(ExpressionSyntax receiver) => receiver switch
    {
        IdentifierNameSyntax name => IsFactory(name.Identifier.ValueText),
        MemberAccessExpressionSyntax qualified => IsFactory(qualified.Name.Identifier.ValueText),
        AliasQualifiedNameSyntax alias => IsFactory(alias.Name.Identifier.ValueText),
        _ => false,
    };

    private static bool IsFactory(string type) => Factories.Any(factory => factory.Type.EndsWith("." + type, StringComparison.Ordinal));

    private static void Add(IInvocationOperation? call, HashSet<SyntaxNode> found, CancellationToken cancellationToken)
    {
        if (call is null || !Factories.Any(factory => factory.Method == call.TargetMethod.Name && call.TargetMethod.ContainingType.ToDisplayString() == factory.Type))
        {
            return;
        }

        foreach (IMethodSymbol method in call.Arguments.SelectMany(argument => Methods(argument.Value)))
        {
            foreach (SyntaxReference declaration in method.OriginalDefinition.DeclaringSyntaxReferences)
            {
                found.Add(declaration.GetSyntax(cancellationToken));
            }
        }
    }

    private static IEnumerable<IMethodSymbol> Methods(IOperation value) => value.Unwrap() switch
    {
        IConversionOperation conversion => Methods(conversion.Operand),
        IDelegateCreationOperation created => Methods(created.Target),
        IAnonymousFunctionOperation lambda => [lambda.Symbol],
        IMethodReferenceOperation { Method: var method } => [method],
        ILocalReferenceOperation local when local.OnlyValue() is { } only => Methods(only),
        IInvocationOperation { TargetMethod: { Name: "GetMethod", ContainingType.Name: "Type" }, Instance: ITypeOfOperation { TypeOperand: var type } } get
            when get.Arguments.FirstOrDefault()?.Value.ConstantValue is { HasValue: true, Value: string name } => type.GetMembers(name).OfType<IMethodSymbol>(),
        _ => [],
    };
}
