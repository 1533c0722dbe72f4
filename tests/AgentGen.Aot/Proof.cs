using System.Runtime.CompilerServices;

namespace AgentGen.Aot;

/// <summary>Counts the facts that hold; the first that does not ends the feature.</summary>
internal sealed class Proof
{
    public int Facts { get; private set; }

    public void Same(string expected, string? actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        if (actual != expected)
        {
            throw new InvalidOperationException($"{what} is\n  {actual ?? "null"}\nand should be\n  {expected}");
        }

        Facts++;
    }

    public void Holds(bool holds, [CallerArgumentExpression(nameof(holds))] string what = "")
    {
        if (!holds)
        {
            throw new InvalidOperationException($"This does not hold: {what}");
        }

        Facts++;
    }
}
