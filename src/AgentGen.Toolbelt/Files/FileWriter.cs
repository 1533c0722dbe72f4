using System.Security.Cryptography;
using System.Text;

namespace AgentGen.Toolbelt;

/// <summary>Writes files of a workspace, and takes writes back.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class FileWriter(Workspace workspace)
{
    /// <summary>The largest file that is written or kept for an undo: 16 MiB.</summary>
    internal const int Largest = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal async Task<FileSnapshot> CaptureAsync(string path, string content, CancellationToken cancellationToken)
    {
        string full = ResolveForWriting(path);
        FileInfo file = new(full);
        if (file.Exists && file.Length > Largest)
        {
            throw new WorkspaceException($"'{path}' has {file.Length} bytes. A file above {Largest} bytes is not replaced, because its content could not be kept for an undo.");
        }

        byte[]? before = file.Exists ? await ReadRegularFileAsync(full, cancellationToken).ConfigureAwait(false) : null;
        return new FileSnapshot(
            workspace.Relative(full),
            HashOf(Encode(content)),
            ModeOf(file) is { } mode ? (int)mode : 0,
            before is null ? null : Convert.ToBase64String(before),
            TopmostMissing(full));
    }

    internal async Task<FileWritten> WriteAsync(string path, string content, CancellationToken cancellationToken)
    {
        string full = ResolveForWriting(path);
        byte[] bytes = Encode(content);
        FileInfo file = new(full);
        bool created = !file.Exists;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            await AtomicFile.WriteAsync(full, bytes, ModeOf(file), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException($"'{path}' could not be written: {exception.Message}", exception);
        }

        return new FileWritten(workspace.Relative(full), bytes.Length, created);
    }

    internal async Task<UndoOutcome> RestoreAsync(FileSnapshot before, CancellationToken cancellationToken)
    {
        if (!workspace.TryResolve(before.Path, out string full, out string refusal))
        {
            return UndoOutcome.Failed(refusal);
        }

        try
        {
            AtomicFile.RemoveLeftovers(full);
            if (Directory.Exists(full))
            {
                return UndoOutcome.Conflict($"'{before.Path}' is a folder now; it was left alone.");
            }

            byte[]? old = before.Content is null ? null : Convert.FromBase64String(before.Content);
            byte[]? present = File.Exists(full) ? await ReadRegularFileAsync(full, cancellationToken).ConfigureAwait(false) : null;
            if (SameBytes(present, old))
            {
                RemoveNewFolders(before);
                return UndoOutcome.NothingToDo($"'{before.Path}' is as it was before the write.");
            }

            if (present is null || HashOf(present) != before.WrittenHash)
            {
                return UndoOutcome.Conflict($"'{before.Path}' {(present is null ? "was removed" : "was changed")} by something else since the write; it was left alone.");
            }

            if (old is not null)
            {
                await AtomicFile.WriteAsync(full, old, before.Mode == 0 ? null : (UnixFileMode)before.Mode, cancellationToken).ConfigureAwait(false);
                return UndoOutcome.Restored($"'{before.Path}' has its {old.Length} bytes from before the write again.");
            }

            AtomicFile.Delete(full);
            RemoveNewFolders(before);
            return UndoOutcome.Restored($"'{before.Path}', which the write had made, was removed.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            return UndoOutcome.Failed($"'{before.Path}' still has what the write put there: {exception.Message}");
        }
    }

    private string ResolveForWriting(string path)
    {
        string full = workspace.Resolve(path);
        string relative = workspace.Relative(full);
        if (relative.Split('/').Contains(".git", StringComparer.OrdinalIgnoreCase))
        {
            throw new WorkspaceException($"'{path}' is git's own. A file written there could make git run commands; use git itself.");
        }

        return Directory.Exists(full) ? throw new WorkspaceException($"'{path}' is a folder. Name a file.") : full;
    }

    private static byte[] Encode(string content)
    {
        byte[] bytes;
        try
        {
            bytes = Utf8.GetBytes(content);
        }
        catch (EncoderFallbackException exception)
        {
            throw new WorkspaceException($"The content is not valid Unicode at index {exception.Index}: half of a surrogate pair.", exception);
        }

        return bytes.Length <= Largest ? bytes : throw new WorkspaceException($"The content has {bytes.Length} bytes; at most {Largest} are written.");
    }

    private static async Task<byte[]> ReadRegularFileAsync(string full, CancellationToken cancellationToken)
    {
        using FileStream file = RegularFile.Open(full);
        byte[] bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return bytes;
    }

    private string? TopmostMissing(string full)
    {
        string? missing = null;
        for (string? folder = Path.GetDirectoryName(full); folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing = folder;
        }

        return missing is null ? null : workspace.Relative(missing);
    }

    // From the file's folder up to the topmost that the write made, as long as nothing else has come to lie there.
    private void RemoveNewFolders(FileSnapshot before)
    {
        if (before.NewFolder is null || !workspace.TryResolve(before.NewFolder, out string top, out _) || !workspace.TryResolve(before.Path, out string full, out _))
        {
            return;
        }

        for (string folder = Path.GetDirectoryName(full)!; folder.Length >= top.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (Directory.Exists(folder))
            {
                if (Directory.EnumerateFileSystemEntries(folder).Any())
                {
                    return;
                }

                Directory.Delete(folder);
            }
        }
    }

    private static UnixFileMode? ModeOf(FileInfo file) => !OperatingSystem.IsWindows() && file.Exists ? file.UnixFileMode : null;

    private static bool SameBytes(byte[]? one, byte[]? other) => one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
