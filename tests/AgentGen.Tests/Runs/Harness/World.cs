using System.Collections.Concurrent;
using System.Text.Json;

namespace AgentGen.Tests.Runs;

/// <summary>What lies outside every run: files, and a ledger of the effects that really happened. It outlives engines, as a disk does.</summary>
internal sealed class World
{
    public ConcurrentDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Ledger { get; } = new();

    public int Count(string entry) => Ledger.Count(each => each == entry);

    /// <summary>Reads a file; changes nothing.</summary>
    public TestTool Read => new("read", Effect.ReadOnly, call => Done(Files.GetValueOrDefault(call["path"])), "path");

    /// <summary>Writes a file; can be taken back.</summary>
    public TestTool Write => new("write", Effect.Compensable, WriteAsync, "path", "content")
    {
        Capture = call => Task.FromResult(JsonSerializer.SerializeToElement(new Snapshot(call["path"], Files.GetValueOrDefault(call["path"]), call["content"]))),
        Undo = UndoAsync,
    };

    /// <summary>Notes something, once and for all.</summary>
    public TestTool Send => new("send", Effect.Once, call => Note($"send {call["text"]}"), "text");

    /// <summary>Notes something; doing it twice is the same as doing it once.</summary>
    public TestTool Put => new("put", Effect.Idempotent, call => Note($"put {call["text"]}"), "text");

    public Task<object?> Note(string entry)
    {
        Ledger.Enqueue(entry);
        return Done(entry);
    }

    public static Task<object?> Done(object? result) => Task.FromResult(result);

    private Task<object?> WriteAsync(TestCall call)
    {
        Ledger.Enqueue($"write {call["path"]}={call["content"]}");
        Files[call["path"]] = call["content"];
        return Done("written");
    }

    private Task<UndoOutcome> UndoAsync(JsonElement token, IServiceProvider? services)
    {
        Snapshot before = token.Deserialize<Snapshot>()!;
        string? now = Files.GetValueOrDefault(before.Path);
        if (now == before.Content)
        {
            return Task.FromResult(UndoOutcome.NothingToDo($"{before.Path} is as it was."));
        }

        if (now != before.Written)
        {
            return Task.FromResult(UndoOutcome.Conflict($"{before.Path} was changed by something else."));
        }

        Ledger.Enqueue($"undo {before.Path}");
        if (before.Content is null)
        {
            Files.TryRemove(before.Path, out _);
        }
        else
        {
            Files[before.Path] = before.Content;
        }

        return Task.FromResult(UndoOutcome.Restored($"{before.Path} is as it was before."));
    }

    private sealed record Snapshot(string Path, string? Content, string Written);
}
