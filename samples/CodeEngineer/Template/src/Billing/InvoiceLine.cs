namespace Billing;

/// <summary>One line of an invoice.</summary>
public sealed record InvoiceLine(string Description, int Quantity, decimal UnitPrice)
{
    /// <summary>What the line costs, rounded to the cent.</summary>
    public decimal Total => Math.Round(Quantity * UnitPrice, 2, MidpointRounding.AwayFromZero);
}
