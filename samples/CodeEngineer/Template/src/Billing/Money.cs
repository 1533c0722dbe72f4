namespace Billing;

/// <summary>Arithmetic on amounts of money, in units with two decimals.</summary>
public static class Money
{
    /// <summary>Splits an amount into shares, one for each person.</summary>
    public static decimal[] Split(decimal amount, int people)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);

        decimal share = Math.Round(amount / people, 2);
        return [.. Enumerable.Repeat(share, people)];
    }
}
