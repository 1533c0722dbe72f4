using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Commands;

/// <summary>Knows the methods of a compilation that hand one of their parameters, as it is, to a shell.</summary>
internal sealed class ShellWrappers
{
    private static readonly ConditionalWeakTable<Compilation, ShellWrappers> Known = new();

    private readonly MethodBodies bodies;
    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyCollection<int>> parameters = new(SymbolEqualityComparer.Default);

    private ShellWrappers(Compilation compilation) => bodies = MethodBodies.Of(compilation);

    public static ShellWrappers Of(Compilation compilation) => Known.GetValue(compilation, static key => new ShellWrappers(key));

    /// <summary>The arguments of a call that the callee hands to a shell.</summary>
    public IEnumerable<IArgumentOperation> Commands(IInvocationOperation call, CancellationToken cancellationToken)
    {
        IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (method.DeclaringSyntaxReferences.IsEmpty || !call.Arguments.Any(IsText))
        {
            return [];
        }

        var handedOn = parameters.GetOrAdd(method, wrapper => Find(wrapper, cancellationToken));
        return handedOn.Count == 0 ? [] : call.Arguments.Where(argument => IsText(argument) && handedOn.Contains(argument.Parameter!.Ordinal));
    }

    private static bool IsText(IArgumentOperation argument) =>
        argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { Type.SpecialType: SpecialType.System_String } parameter }
        && argument.Value is not IParameterReferenceOperation
        && !parameter.IsShellCommand();

    private IReadOnlyCollection<int> Find(IMethodSymbol method, CancellationToken cancellationToken)
    {
        // Most methods name nothing that starts a process: to see that needs no binding.
        if (!method.DeclaringSyntaxReferences.Any(place => place.GetSyntax(cancellationToken).DescendantNodes().Any(Starts))
            || bodies.Find(method, cancellationToken) is not { } body)
        {
            return [];
        }

        return [.. body.Descendants().Select(ShellSinks.Find).OfType<ShellSink>().Select(static sink => Given(sink.Command)).OfType<IParameterSymbol>()
            .Where(parameter => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method))
            .Select(static parameter => parameter.Ordinal)];
    }

    private static bool Starts(SyntaxNode node) =>
        node is IdentifierNameSyntax { Identifier.ValueText: "Process" or "ProcessStartInfo" or "CommandRequest" or "ShellText" }
            or ImplicitObjectCreationExpressionSyntax;

    // The parameter alone, perhaps with its quotes escaped for the argument string.
    private static IParameterSymbol? Given(CommandText command)
    {
        IOperation? value = command.Text.Length == 1 ? command.Holes.FirstOrDefault()?.Value : null;
        while (value is IInvocationOperation { TargetMethod: { Name: "Replace" or "Trim", ContainingType.SpecialType: SpecialType.System_String },
            Instance: { } instance })
        {
            value = instance.Unwrap();
        }

        return value is IParameterReferenceOperation given && !given.IsReassigned() ? given.Parameter : null;
    }
}
