namespace AgentGen.Toolbelt;

/// <summary>Replaces a file so that at every moment, even after a power cut, it is the old one or the new one, whole.</summary>
internal static class AtomicFile
{
    private const string Ending = ".agentgen-tmp";

    internal static bool IsTemporary(string path) => path.EndsWith(Ending, StringComparison.Ordinal);

    internal static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, UnixFileMode? mode, CancellationToken cancellationToken)
    {
        string folder = Path.GetDirectoryName(path)!;
        string temporary = Path.Join(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Ending}");
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
            using (FileStream file = new(temporary, options))
            {
                await file.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                if (mode is { } kept && !OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(file.SafeFileHandle, kept);
                }

                file.Flush(flushToDisk: true);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        FlushFolder(folder);
    }

    internal static void Delete(string path)
    {
        File.Delete(path);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Removes what writers of this file left behind when they were killed.</summary>
    internal static void RemoveLeftovers(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            return;
        }

        string beginning = $".{Path.GetFileName(path)}.";
        foreach (string file in Directory.EnumerateFiles(folder).Where(file => IsTemporary(file) && Path.GetFileName(file).StartsWith(beginning, StringComparison.Ordinal)))
        {
            File.Delete(file);
        }
    }

    private static void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            UnixFile.FlushFolder(folder);
        }
    }
}
