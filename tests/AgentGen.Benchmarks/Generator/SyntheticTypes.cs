using System.Text;

namespace AgentGen.Benchmarks.Generator;

/// <summary>The records and enums of a synthetic project: a fifth are enums, two fifths flat records, the others nest, at most three deep.</summary>
internal sealed class SyntheticTypes(int count)
{
    private readonly int _enums = count / 5;
    private readonly int _leaves = count * 2 / 5;
    private readonly int _middles = count / 5;

    internal int Count => count;

    internal string Enum(int number) => $"Kind{number % _enums}";

    private string Leaf(int number) => $"Part{number % _leaves}";

    private string Middle(int number) => $"Group{number % _middles}";

    internal string Root(int number) => $"Order{number % (count - _enums - _leaves - _middles)}";

    internal string File(int first, int howMany)
    {
        StringBuilder text = new("""
            using System;
            using System.Collections.Generic;
            using System.Text.Json.Serialization;

            namespace Shop.Types;


            """);
        for (int number = first; number < first + howMany; number++)
        {
            text.AppendLine(Type(number));
        }

        return text.ToString();
    }

    private string Type(int number)
    {
        if (number < _enums)
        {
            return EnumOf(number);
        }

        int leaf = number - _enums;
        if (leaf < _leaves)
        {
            return LeafOf(leaf);
        }

        int middle = leaf - _leaves;
        return middle < _middles ? MiddleOf(middle) : RootOf(middle - _middles);
    }

    private static string EnumOf(int number) => $$"""
        /// <summary>How entries of list {{number}} are ordered.</summary>
        public enum Kind{{number}}
        {
            /// <summary>As they come.</summary>
            Unordered,

            /// <summary>The newest first.</summary>
            Newest,

            /// <summary>By their price.</summary>
            [JsonStringEnumMemberName("by-price")]
            ByPrice,
        }
        """;

    private string LeafOf(int number) => $$"""
        /// <summary>A part of an entry, kept in shelf {{number}}.</summary>
        /// <param name="Name">What people call it.</param>
        /// <param name="Amount">How many there are.</param>
        /// <param name="Price">The price of one, in cents.</param>
        /// <param name="Kind">Its kind.</param>
        public sealed record Part{{number}}(string Name, int Amount, decimal Price, {{Enum(number)}} Kind = {{Enum(number)}}.Newest)
        {
            /// <summary>When it was last counted; never means not at all.</summary>
            public DateTimeOffset? Counted { get; init; }
        }
        """;

    private string MiddleOf(int number) => $$"""
        /// <summary>A group of parts that leave warehouse {{number}} together.</summary>
        public sealed record Group{{number}}
        {
            /// <summary>Its number on the label.</summary>
            public required long Id { get; init; }

            /// <summary>What it is made of, the heaviest first.</summary>
            public required List<{{Leaf(number)}}> Parts { get; init; }

            /// <summary>Where each part stands, by its name.</summary>
            [JsonPropertyName("shelves")]
            public Dictionary<string, {{Leaf((number * 3) + 1)}}> ByShelf { get; init; } = new();

            /// <summary>A spare part, if there is one.</summary>
            public {{Leaf((number * 5) + 2)}}? Spare { get; init; }

            /// <summary>How it is ordered.</summary>
            public {{Enum(number + 1)}}? Order { get; init; }
        }
        """;

    private string RootOf(int number) => $$"""
        /// <summary>An order of customer {{number}}, whole.</summary>
        /// <param name="Id">The order's number.</param>
        /// <param name="Customer">Who ordered.</param>
        /// <param name="Groups">What was ordered.</param>
        /// <param name="First">What is sent first.</param>
        /// <param name="Note">What the customer wrote.</param>
        public sealed record Order{{number}}(Guid Id, string Customer, IReadOnlyList<{{Middle(number)}}> Groups, {{Middle(number + 1)}} First, string? Note = null)
        {
            /// <summary>Labels of any kind.</summary>
            public string[] Labels { get; init; } = Array.Empty<string>();

            /// <summary>Whether it was paid.</summary>
            public bool Paid { get; set; }

            /// <summary>A part that goes with it.</summary>
            public {{Leaf(number + 3)}}? Gift { get; init; }
        }
        """;
}
