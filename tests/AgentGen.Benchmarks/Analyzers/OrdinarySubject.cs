namespace AgentGen.Benchmarks.Analyzers;

/// <summary>What a part of an ordinary project is about.</summary>
internal sealed class OrdinarySubject(int number)
{
    private static readonly string[] Nouns =
    [
        "Invoice", "Shipment", "Customer", "Ticket", "Contract", "Payment", "Supplier", "Booking",
        "Vehicle", "Warehouse", "Machine", "Lesson", "Patient", "Recipe", "Meter",
    ];

    private static readonly string[] Kinds = ["", "Draft", "Archive", "Summary", "Revision", "Forecast", "Request", "Template", "Batch", "Review", "Snapshot"];

    /// <summary>The name of its entity.</summary>
    internal string Name =>
        Nouns[number % Nouns.Length] + Kinds[number / Nouns.Length % Kinds.Length] + (number < Nouns.Length * Kinds.Length ? "" : $"{number}");

    /// <summary>The name where a local or a parameter has it.</summary>
    internal string Local => char.ToLowerInvariant(Name[0]) + Name[1..];

    internal string Namespace => $"Office.{Name}s";

    internal int Number => number;
}
