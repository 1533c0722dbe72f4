using System.Runtime.CompilerServices;

namespace AgentGen.Aot.Features;

internal static class Sequences
{
    internal sealed record Row(int Number, DayOfWeek Day);

    internal sealed class Table : IDisposable
    {
        private bool _isDisposed;

        [Tool("rows_of_an_object")]
        public async IAsyncEnumerable<bool> RowsAsync()
        {
            await Task.Yield();
            yield return _isDisposed;
        }

        public void Dispose() => _isDisposed = true;
    }

    [Tool("stream_rows")]
    internal static async IAsyncEnumerable<Row> StreamAsync(int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (int i = 1; i <= count; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new Row(i, DayOfWeek.Monday);
        }
    }

    [Tool("task_of_numbers")]
    internal static Task<IAsyncEnumerable<double>> TaskAsync() => Task.FromResult(NumbersAsync());

    [Tool("lazy_rows")]
    internal static IEnumerable<Row> Lazy(int count) => Enumerable.Range(1, count).Select(static number => new Row(number, DayOfWeek.Friday));

    public static async Task ProveAsync(Proof proof)
    {
        proof.Same("""[{"number":1,"day":"Monday"},{"number":2,"day":"Monday"}]""", await Call.JsonAsync("stream_rows", """{"count":2}"""));
        proof.Same("[0.5,1]", await Call.JsonAsync("task_of_numbers", "{}"));
        proof.Same("""[{"number":1,"day":"Friday"}]""", await Call.JsonAsync("lazy_rows", """{"count":1}"""));
        proof.Same("[false]", await Call.JsonAsync("rows_of_an_object", "{}"));
        using CancellationTokenSource source = new();
        await source.CancelAsync();
        try
        {
            await Call.Map.Tool("stream_rows").InvokeAsync(Call.Arguments("""{"count":1}"""), source.Token);
            proof.Holds(false);
        }
        catch (OperationCanceledException)
        {
            proof.Holds(source.IsCancellationRequested);
        }
    }

    private static async IAsyncEnumerable<double> NumbersAsync()
    {
        yield return 0.5;
        await Task.Yield();
        yield return 1;
    }
}
