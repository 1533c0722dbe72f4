using FsCheck;
using FsCheck.Fluent;

namespace AgentGen.Compiler.Tests.Emitted.Properties;

/// <summary>Draws the decisions of several graphs at once, because compiling is what costs, and shrinks them to those of one small graph.</summary>
internal static class Decisions
{
    private const int PerGraph = 700;
    private const int MostShrinks = 150;

    internal static Arbitrary<int[][]> Of(int graphs)
    {
        int shrinks = 0;
        return Arb.From(
            Gen.Choose(0, 1 << 20).ArrayOf(PerGraph).ArrayOf(graphs),
            batch => Smaller(batch).TakeWhile(_ => ++shrinks < MostShrinks));
    }

    private static IEnumerable<int[][]> Smaller(int[][] batch)
    {
        if (batch.Length > 1)
        {
            int half = batch.Length / 2;
            return [batch[..half], batch[half..]];
        }

        return batch.Length == 0 ? [] : Smaller(batch[0]).Select(static decisions => new[] { decisions });
    }

    private static IEnumerable<int[]> Smaller(int[] decisions)
    {
        int used = Array.FindLastIndex(decisions, static decision => decision != 0) + 1;
        for (int size = used / 2; size > 0; size /= 2)
        {
            for (int from = 0; from + size <= used; from += size)
            {
                yield return [.. decisions[..from], .. decisions[(from + size)..]];
                yield return [.. decisions[..from], .. new int[size], .. decisions[(from + size)..]];
            }
        }
    }
}
