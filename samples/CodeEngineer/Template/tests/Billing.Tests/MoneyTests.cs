namespace Billing.Tests;

public sealed class MoneyTests
{
    [Fact]
    public void An_even_amount_is_split_evenly() => Assert.Equal([25m, 25m, 25m, 25m], Money.Split(100m, 4));

    [Theory]
    [InlineData(100.00, 3)]
    [InlineData(10.00, 6)]
    [InlineData(0.05, 3)]
    [InlineData(-10.00, 3)]
    public void The_shares_add_up_to_the_amount(double amount, int people) =>
        Assert.Equal((decimal)amount, Money.Split((decimal)amount, people).Sum());

    [Theory]
    [InlineData(100.00, 3)]
    [InlineData(10.00, 6)]
    [InlineData(-10.00, 3)]
    public void No_two_shares_differ_by_more_than_a_cent(double amount, int people)
    {
        decimal[] shares = Money.Split((decimal)amount, people);
        Assert.InRange(shares.Max() - shares.Min(), 0m, 0.01m);
    }

    [Fact]
    public void Nobody_cannot_share_an_amount() => Assert.Throws<ArgumentOutOfRangeException>(() => Money.Split(10m, 0));
}
