namespace Billing;

/// <summary>An invoice that several people pay together.</summary>
public sealed class Invoice(IReadOnlyList<InvoiceLine> lines)
{
    /// <summary>The lines, in the order in which they are printed.</summary>
    public IReadOnlyList<InvoiceLine> Lines { get; } = lines;

    /// <summary>What all lines cost together.</summary>
    public decimal Total => Lines.Sum(line => line.Total);

    /// <summary>What each person pays.</summary>
    public decimal[] SharesFor(int people) => Money.Split(Total, people);
}
