using System.Text.Json;

namespace AgentGen.Toolbelt.Tests.Files;

public sealed class FileWriteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileWriter _writer;

    public FileWriteTests() => _writer = new FileWriter(_folder.Workspace);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_write_replaces_the_file_and_says_what_it_did()
    {
        FileWritten first = await _folder.Tools.WriteFileAsync("a/b.txt", "één", Cancellation);
        FileWritten second = await _folder.Tools.WriteFileAsync("a/b.txt", "two", Cancellation);

        first.ShouldBe(new FileWritten("a/b.txt", 5, Created: true));
        second.ShouldBe(new FileWritten("a/b.txt", 3, Created: false));
        _folder.Read("a/b.txt").ShouldBe("two");
        Directory.GetFiles(_folder.PathOf("a")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_write_through_a_link_changes_the_file_and_keeps_the_link()
    {
        _folder.Write("real", "old");
        File.CreateSymbolicLink(_folder.PathOf("link"), "real");

        await _folder.Tools.WriteFileAsync("link", "new", Cancellation);

        _folder.Read("real").ShouldBe("new");
        new FileInfo(_folder.PathOf("link")).LinkTarget.ShouldBe("real");
    }

    [Fact]
    public async Task A_write_keeps_the_permissions_of_the_file()
    {
        UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute;
        File.SetUnixFileMode(_folder.Write("run.sh", "old"), mode);

        await _folder.Tools.WriteFileAsync("run.sh", "new", Cancellation);

        File.GetUnixFileMode(_folder.PathOf("run.sh")).ShouldBe(mode);
    }

    [Theory]
    [InlineData(".git/config")]
    [InlineData(".git/hooks/pre-commit")]
    [InlineData("sub/.GIT/config")]
    [InlineData("../outside/x")]
    public async Task A_write_to_what_is_not_the_models_is_refused(string path)
    {
        await Should.ThrowAsync<WorkspaceException>(() => _folder.Tools.WriteFileAsync(path, "x", Cancellation));
        await Should.ThrowAsync<WorkspaceException>(() => _writer.CaptureAsync(path, "x", Cancellation));

        Directory.EnumerateFileSystemEntries(_folder.Workspace.Root).ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(_folder.Outside).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_write_that_cannot_be_made_leaves_nothing_behind()
    {
        _folder.Write("file", "x");
        Directory.CreateDirectory(_folder.PathOf("folder"));

        await Should.ThrowAsync<WorkspaceException>(() => _folder.Tools.WriteFileAsync("folder", "x", Cancellation));
        await Should.ThrowAsync<WorkspaceException>(() => _folder.Tools.WriteFileAsync("file/below", "x", Cancellation));
        await Should.ThrowAsync<WorkspaceException>(() => _folder.Tools.WriteFileAsync("half", "\ud800", Cancellation));
        await Should.ThrowAsync<OperationCanceledException>(() => _folder.Tools.WriteFileAsync("late", "x", new CancellationToken(canceled: true)));

        Directory.GetFiles(_folder.Workspace.Root, "*", SearchOption.AllDirectories).ShouldBe([_folder.PathOf("file")]);
    }

    [Fact]
    [Trait("Row", "000-B44")]
    public async Task An_undo_brings_back_bytes_and_permissions()
    {
        string path = _folder.PathOf("data");
        byte[] before = [0, 255, 10, 13, 128];
        await File.WriteAllBytesAsync(path, before, Cancellation);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);

        FileSnapshot snapshot = await CaptureAndWriteAsync("data", "text");
        UndoOutcome outcome = await _writer.RestoreAsync(snapshot, Cancellation);

        outcome.Kind.ShouldBe(UndoOutcomeKind.Restored);
        (await File.ReadAllBytesAsync(path, Cancellation)).ShouldBe(before);
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task An_undo_removes_a_new_file_and_the_folders_that_the_write_made()
    {
        Directory.CreateDirectory(_folder.PathOf("kept"));

        FileSnapshot snapshot = await CaptureAndWriteAsync("kept/new/deep/file", "x");
        UndoOutcome outcome = await _writer.RestoreAsync(snapshot, Cancellation);

        outcome.Kind.ShouldBe(UndoOutcomeKind.Restored);
        Directory.EnumerateFileSystemEntries(_folder.PathOf("kept")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_undo_keeps_a_new_folder_in_which_something_else_lies_by_now()
    {
        FileSnapshot snapshot = await CaptureAndWriteAsync("new/file", "x");
        _folder.Write("new/other", "y");

        UndoOutcome outcome = await _writer.RestoreAsync(snapshot, Cancellation);

        outcome.Kind.ShouldBe(UndoOutcomeKind.Restored);
        _folder.Read("new/other").ShouldBe("y");
        File.Exists(_folder.PathOf("new/file")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_undo_made_twice_is_an_undo_made_once(bool existed)
    {
        if (existed)
        {
            _folder.Write("f", "old");
        }

        FileSnapshot snapshot = await CaptureAndWriteAsync("f", "new");

        (await _writer.RestoreAsync(snapshot, Cancellation)).Kind.ShouldBe(UndoOutcomeKind.Restored);
        (await _writer.RestoreAsync(snapshot, Cancellation)).Kind.ShouldBe(UndoOutcomeKind.NothingToDo);
        File.Exists(_folder.PathOf("f")).ShouldBe(existed);
    }

    [Fact]
    public async Task An_undo_of_a_write_that_never_happened_has_nothing_to_do()
    {
        FileSnapshot snapshot = await _writer.CaptureAsync("new/f", "x", Cancellation);

        (await _writer.RestoreAsync(snapshot, Cancellation)).Kind.ShouldBe(UndoOutcomeKind.NothingToDo);

        Directory.EnumerateFileSystemEntries(_folder.Workspace.Root).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_undo_leaves_alone_what_somebody_else_wrote_since()
    {
        _folder.Write("f", "old");
        FileSnapshot changed = await CaptureAndWriteAsync("f", "new");
        _folder.Write("f", "theirs");
        FileSnapshot removed = await CaptureAndWriteAsync("g", "new");
        _folder.Write("g", "theirs");
        FileSnapshot gone = await CaptureAndWriteAsync("f", "again");
        File.Delete(_folder.PathOf("f"));

        (await _writer.RestoreAsync(removed, Cancellation)).Kind.ShouldBe(UndoOutcomeKind.Conflict);
        (await _writer.RestoreAsync(gone, Cancellation)).Kind.ShouldBe(UndoOutcomeKind.Conflict);
        _folder.Write("f", "theirs");
        UndoOutcome outcome = await _writer.RestoreAsync(changed, Cancellation);

        outcome.Kind.ShouldBe(UndoOutcomeKind.Conflict);
        outcome.Detail.ShouldContain("'f' was changed by something else");
        _folder.Read("f").ShouldBe("theirs");
        _folder.Read("g").ShouldBe("theirs");
    }

    [Fact]
    public async Task An_undo_does_not_follow_a_link_that_was_put_in_its_way()
    {
        FileSnapshot snapshot = await CaptureAndWriteAsync("sub/f", "x");
        Directory.Delete(_folder.PathOf("sub"), recursive: true);
        File.WriteAllText(Path.Combine(_folder.Outside, "f"), "x");
        Directory.CreateSymbolicLink(_folder.PathOf("sub"), _folder.Outside);

        (await _writer.RestoreAsync(snapshot, Cancellation)).Kind.ShouldBe(UndoOutcomeKind.Failed);

        File.Exists(Path.Combine(_folder.Outside, "f")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_large_file_survives_the_way_through_a_journal()
    {
        string before = new('x', 5_000_000);
        _folder.Write("big", before);

        FileSnapshot snapshot = await CaptureAndWriteAsync("big", "small");
        FileSnapshot journaled = JsonSerializer.Deserialize<FileSnapshot>(JsonSerializer.SerializeToUtf8Bytes(snapshot))!;

        (await _writer.RestoreAsync(journaled, Cancellation)).Kind.ShouldBe(UndoOutcomeKind.Restored);
        _folder.Read("big").ShouldBe(before);
    }

    [Fact]
    public async Task A_file_too_large_to_keep_is_not_replaced()
    {
        using (FileStream file = File.Create(_folder.PathOf("huge")))
        {
            file.SetLength(FileWriter.Largest + 1);
        }

        WorkspaceException refused = await Should.ThrowAsync<WorkspaceException>(() => _writer.CaptureAsync("huge", "x", Cancellation));

        refused.Message.ShouldContain("could not be kept for an undo");
    }

    private async Task<FileSnapshot> CaptureAndWriteAsync(string path, string content)
    {
        FileSnapshot snapshot = await _writer.CaptureAsync(path, content, Cancellation);
        await _writer.WriteAsync(path, content, Cancellation);
        return snapshot;
    }
}
