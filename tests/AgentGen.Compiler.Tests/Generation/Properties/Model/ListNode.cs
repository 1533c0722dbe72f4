using System.Globalization;

namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>An array, list or set.</summary>
internal sealed class ListNode(string format, UseNode item) : TypeNode
{
    internal static IReadOnlyList<string> Common { get; } =
    [
        "List<{0}>", "{0}[]", "IReadOnlyList<{0}>", "IEnumerable<{0}>", "IList<{0}>", "ICollection<{0}>", "IReadOnlyCollection<{0}>", "HashSet<{0}>", "ISet<{0}>",
    ];

    internal static IReadOnlyList<string> More { get; } =
    [
        .. Common, "Queue<{0}>", "Stack<{0}>", "LinkedList<{0}>", "Collection<{0}>", "ObservableCollection<{0}>", "ConcurrentQueue<{0}>", "ConcurrentStack<{0}>",
        "ImmutableArray<{0}>", "ImmutableList<{0}>", "ImmutableHashSet<{0}>", "IImmutableList<{0}>", "ImmutableQueue<{0}>", "ImmutableStack<{0}>",
    ];

    internal override string Code => string.Format(CultureInfo.InvariantCulture, format, item.Code);

    internal override bool IsValueType => format == "ImmutableArray<{0}>";

    internal UseNode Item => item;

    internal override string? Initialiser => IsValueType ? null : format is "List<{0}>" or "{0}[]" or "HashSet<{0}>" ? "[]" : "null!";
}
