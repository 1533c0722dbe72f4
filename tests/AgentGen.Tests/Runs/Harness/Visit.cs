namespace AgentGen.Tests.Runs;

/// <summary>A scoped service that says which one it is.</summary>
internal sealed class Visit(VisitLog log) : IAsyncDisposable
{
    private readonly int _number = log.NextVisit();

    public string Use(string what)
    {
        log.Add($"{what} {_number}");
        return $"{_number}";
    }

    public ValueTask DisposeAsync()
    {
        log.End(_number);
        return default;
    }
}
