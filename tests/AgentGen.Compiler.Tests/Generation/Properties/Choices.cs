namespace AgentGen.Compiler.Tests.Emitted.Properties;

/// <summary>
/// The random decisions from which a graph or a value is built, read from front to back. Where they end, every decision is the simplest one;
/// so a shorter list, or smaller numbers, build something smaller, and shrinking the list shrinks what is built.
/// </summary>
internal sealed class Choices(IReadOnlyList<int> decisions)
{
    private int _next;

    /// <summary>A number below <paramref name="count"/>; 0 is the simplest.</summary>
    internal int Below(int count)
    {
        int decision = _next < decisions.Count ? decisions[_next++] : 0;
        return count <= 1 ? 0 : decision % count;
    }

    internal int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True once in <paramref name="times"/>.</summary>
    internal bool Once(int times) => Below(times) == times - 1;

    internal T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The decisions of one part, so that what it draws does not move what comes after it.</summary>
    internal Choices Part(int length)
    {
        Choices part = new([.. decisions.Skip(_next).Take(length)]);
        _next = Math.Min(_next + length, decisions.Count);
        return part;
    }
}
