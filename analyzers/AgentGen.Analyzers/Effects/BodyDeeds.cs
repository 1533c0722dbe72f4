using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects;

/// <summary>What bodies do: their own calls, and one level down what the methods of this compilation do that they call.</summary>
internal sealed class BodyDeeds
{
    private static readonly ConditionalWeakTable<Compilation, BodyDeeds> Known = new();

    // What these write is their own business: a tool that only reads may well be watched.
    private static readonly string[] Watching = ["Log", "Audit", "Trace", "Track", "Record", "Report", "Cache", "Telemetry"];

    private readonly MethodBodies bodies;
    private readonly ConcurrentDictionary<IMethodSymbol, BodySummary?> summaries = new(SymbolEqualityComparer.Default);

    private BodyDeeds(Compilation compilation) => bodies = MethodBodies.Of(compilation);

    public static BodyDeeds Of(Compilation compilation) => Known.GetValue(compilation, static key => new BodyDeeds(key));

    /// <summary>What a tool's body does, calls into this compilation included.</summary>
    public BodySummary Read(IOperation body, CancellationToken cancellationToken) => Read(body, goesDown: true, cancellationToken);

    private BodySummary Read(IOperation body, bool goesDown, CancellationToken cancellationToken)
    {
        var parts = new ValueParts(body);
        var deeds = ImmutableArray.CreateBuilder<Deed>();
        bool isUnderstood = true;
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (DeedReader.Read(operation, parts) is { } deed)
            {
                if (!deed.IsHarmless)
                {
                    deeds.Add(deed);
                }
            }
            else if (goesDown && DeedReader.MemberOf(operation) is { } callee && SummaryOf(callee, cancellationToken) is { } summary)
            {
                isUnderstood &= summary.IsUnderstood;
                deeds.AddRange(summary.Deeds.Select(inner => Seen(inner, summary.Parts, operation, callee)).Where(seen => !IsOwn(seen)).Take(1));
            }
            else
            {
                isUnderstood &= Understanding.IsHarmless(operation, parts);
            }
        }

        return new BodySummary(deeds.ToImmutable(), isUnderstood, parts);

        bool IsOwn(Deed seen) => seen.Targets.Count > 0 && seen.Targets.All(target => DeedReader.IsOwnPlace(target, parts));
    }

    private BodySummary? SummaryOf(IMethodSymbol callee, CancellationToken cancellationToken)
    {
        if (callee is { MethodKind: not (MethodKind.Ordinary or MethodKind.ReducedExtension) } or { IsAbstract: true }
            || callee.DeclaringSyntaxReferences.IsEmpty && callee.ReducedFrom is null
            || Watching.Any(verb => callee.Name.StartsWith(verb, StringComparison.Ordinal)))
        {
            return null;
        }

        return summaries.GetOrAdd((callee.ReducedFrom ?? callee).OriginalDefinition, method =>
            bodies.Find(method, cancellationToken) is { } body ? Read(body, goesDown: false, cancellationToken) : null);
    }

    // What names the target inside is one of the callee's parameters, or nothing that the caller says.
    private static Deed Seen(Deed inner, ValueParts parts, IOperation call, IMethodSymbol callee)
    {
        var arguments = call is IInvocationOperation invocation ? invocation.Arguments : [];
        var named = inner.Targets.SelectMany(parts.Of)
            .OfType<IParameterReferenceOperation>()
            .Select(static reference => reference.Parameter.Ordinal)
            .Distinct()
            .SelectMany(ordinal => arguments.Where(argument => argument.Parameter?.Ordinal == ordinal).Select(static argument => argument.Value));
        return inner.Through(call.Syntax, callee.Name, [.. named]);
    }
}
