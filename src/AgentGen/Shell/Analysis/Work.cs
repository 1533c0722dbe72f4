namespace AgentGen.Shell.Analysis;

/// <summary>
/// Counts what judging a text costs, and says when it is too much: functions that call functions, values that grow, commands in commands.
/// The bound grows with the text, so that the time for any text does too, and an ordinary script never meets it.
/// </summary>
internal sealed class Work(int length)
{
    private const long Least = 40_000;

    private const long PerCharacter = 4;

    private readonly long _limit = Least + (PerCharacter * length);

    /// <summary>How much was done.</summary>
    internal long Done { get; private set; }

    internal bool IsExhausted => Done > _limit;

    /// <summary>Counts some more; false when that was too much, and the rest is to be left.</summary>
    internal bool Spend(long units)
    {
        Done += units;
        return Done <= _limit;
    }
}
