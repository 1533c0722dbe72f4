using System.Globalization;

namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>A dictionary.</summary>
internal sealed class MapNode(string format, TypeNode key, UseNode value) : TypeNode
{
    internal static IReadOnlyList<string> Common { get; } = ["Dictionary<{0}, {1}>", "IDictionary<{0}, {1}>", "IReadOnlyDictionary<{0}, {1}>"];

    internal static IReadOnlyList<string> More { get; } =
    [
        .. Common, "SortedDictionary<{0}, {1}>", "ConcurrentDictionary<{0}, {1}>", "ImmutableDictionary<{0}, {1}>", "IImmutableDictionary<{0}, {1}>", "ImmutableSortedDictionary<{0}, {1}>",
    ];

    internal override string Code => string.Format(CultureInfo.InvariantCulture, format, key.Code, value.Code);

    internal override bool IsValueType => false;

    internal TypeNode Key => key;

    internal UseNode Value => value;

    internal override string? Initialiser => format == "Dictionary<{0}, {1}>" ? "[]" : "null!";
}
