using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Undo;

public sealed class EmptyUndoTests
{
    private const string Id = "AGEN3008";

    [Theory]
    [InlineData("private UndoOutcome Put(string before) => throw new NotImplementedException();")]
    [InlineData("private UndoOutcome Put(string before) { throw new NotSupportedException(before); }")]
    [InlineData("private Task<UndoOutcome> Put(string before) => throw new NotImplementedException();")]
    [InlineData("private UndoOutcome Put(string before) => UndoOutcome.NothingToDo(\"Nothing.\");")]
    [InlineData("private Task<UndoOutcome> Put(string before) { return Task.FromResult(UndoOutcome.NothingToDo($\"Nothing at {before}.\")); }")]
    [InlineData("private UndoOutcome Put(string before) { File.Delete(\"a\"); return UndoOutcome.Restored(\"Fine.\"); }")]
    [InlineData("private UndoOutcome Put(string before) { _ = before; File.Delete(\"a\"); return UndoOutcome.Restored(\"Fine.\"); }")]
    public Task An_undo_that_takes_nothing_back_is_reported(string undo) => Analyze.ShouldReportAsync(Id, In("nameof(Take)", "[|nameof(Put)|]", Capture + undo));

    [Theory]
    [InlineData("private string Take(string path) => throw new NotImplementedException();")]
    [InlineData("private async Task<string> Take(string path) { throw new NotImplementedException(); }")]
    public Task A_capture_that_only_throws_is_reported(string capture) => Analyze.ShouldReportAsync(Id, In("[|nameof(Take)|]", "nameof(Put)", capture + Undo));

    [Theory]
    [InlineData("private UndoOutcome Put(string before) { File.WriteAllText(\"a\", before); return UndoOutcome.Restored(\"Fine.\"); }")]
    [InlineData("private UndoOutcome Put(string before) => before.Length == 0 ? UndoOutcome.NothingToDo(\"It was empty.\") : Restore(before); private UndoOutcome Restore(string before) => UndoOutcome.Restored(before);")]
    [InlineData("private async Task<UndoOutcome> Put(string before, CancellationToken ct) { await File.WriteAllTextAsync(\"a\", before, ct); return UndoOutcome.Restored(\"Fine.\"); }")]
    [InlineData("private UndoOutcome Put(string before) { if (before.Length > 9) { throw new ArgumentException(before); } File.WriteAllText(\"a\", before); return UndoOutcome.NothingToDo(\"Fine.\"); }")]
    [InlineData("private UndoOutcome Put(string before) { Func<UndoOutcome> put = () => { File.WriteAllText(\"a\", before); return UndoOutcome.Restored(\"Fine.\"); }; return put(); }")]
    [InlineData("private UndoOutcome Put(string before) => Same(before); private static UndoOutcome Same(string before) => throw new NotSupportedException(before);")]
    public Task An_undo_that_looks_at_what_was_captured_is_not(string undo) => Analyze.ShouldNotReportAsync(Id, In("nameof(Take)", "nameof(Put)", Capture + undo));

    [Theory]
    [InlineData("public class Tools { [Tool] public void Write(string path) { } private UndoOutcome Put(string before) => throw new NotImplementedException(); }")]
    [InlineData("public abstract class Tools { [Tool(Effect = Effect.Compensable, Capture = nameof(Take), Undo = nameof(Put))] public void Write(string path) { } internal abstract string Take(string path); internal virtual UndoOutcome Put(string before) => throw new NotSupportedException(); }")]
    [InlineData("public class Tools { private string Take(string path) => throw new NotImplementedException(); private UndoOutcome Put(string before) => UndoOutcome.NothingToDo(before); }")]
    public Task A_tool_without_undo_and_one_that_leaves_it_to_others_are_not(string source) => Analyze.ShouldNotReportAsync(Id, source);

    private const string Capture = "private string Take(string path) => File.ReadAllText(path); ";
    private const string Undo = "private UndoOutcome Put(string before) { File.WriteAllText(\"a\", before); return UndoOutcome.Restored(\"Fine.\"); }";

    private static string In(string capture, string undo, string members) => $$"""
        #pragma warning disable CS1998
        public sealed class Tools
        {
            [Tool(Effect = Effect.Compensable, Capture = {{capture}}, Undo = {{undo}})] public void Write(string path) { }
            {{members}}
        }
        """;
}
