using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using AgentGen.Generators;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler.Tests.Emitted.Verification;

/// <summary>What the driver may reuse, and what it may hold on to.</summary>
internal static class Cached
{
    /// <summary>The names of the generator's steps.</summary>
    internal static readonly string[] Steps =
    [
        .. typeof(StepNames).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(static field => (string)field.GetRawConstantValue()!),
    ];

    /// <summary>Every named step gave what it gave before, and no model holds a symbol.</summary>
    internal static void ShouldBeReused(GeneratorDriverRunResult second)
    {
        foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> runs) in second.Results[0].TrackedSteps.Where(static step => Steps.Contains(step.Key)))
        {
            foreach ((object value, IncrementalStepRunReason reason) in runs.SelectMany(static run => run.Outputs))
            {
                reason.ShouldBeOneOf([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged], $"step {name}");
                FindForbidden(value, name).ShouldBeNull();
            }
        }
    }

    /// <summary>Looks for anything in a model that would keep a compilation alive or compare by reference.</summary>
    /// <returns>The path of the first such thing, or null.</returns>
    internal static string? FindForbidden(object? model, string path) => Find(model, path, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, string path, HashSet<object> seen)
    {
        switch (value)
        {
            case null or string or Enum or Type:
                return null;
            case ISymbol or Compilation or SyntaxNode or SyntaxTree or SemanticModel or Location or AttributeData:
                return $"{path} is a {value.GetType().Name}";
            case IEnumerable items:
                return items.Cast<object?>().Select((item, i) => Find(item, $"{path}[{i}]", seen)).FirstOrDefault(static found => found is not null);
        }

        if (value.GetType().IsPrimitive || !seen.Add(value))
        {
            return null;
        }

        return value.GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => Find(field.GetValue(value), $"{path}.{field.Name}", seen))
            .FirstOrDefault(static found => found is not null);
    }
}
