namespace Billing.Tests;

public sealed class InvoiceTests
{
    private static readonly Invoice Dinner = new([new("Pizza", 3, 9.50m), new("Lemonade", 3, 2.25m), new("Ice cream", 1, 4.75m)]);

    [Fact]
    public void The_total_is_the_sum_of_the_lines() => Assert.Equal(40.00m, Dinner.Total);

    [Fact]
    public void Friends_pay_the_whole_dinner() => Assert.Equal(Dinner.Total, Dinner.SharesFor(3).Sum());
}
