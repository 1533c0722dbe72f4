using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Tells what people wrote from what the generator added: an analyzer sees both.</summary>
internal static class OwnCode
{
    private const string Generator = "AgentGen.Generators.ToolGenerator";

    internal static bool Is(Location location) => location.SourceTree is { } tree && Is(tree);

    internal static bool Is(SyntaxTree tree) => tree.FilePath.IndexOf(Generator, StringComparison.Ordinal) < 0;

    internal static INamedTypeSymbol? Find(ImmutableArray<INamedTypeSymbol> types) => types.FirstOrDefault(static type => !type.IsFileLocal && type.Locations.Any(Is));

    internal static Location PlaceOf(INamedTypeSymbol type) => type.Locations.First(Is);
}
