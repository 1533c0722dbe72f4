using System.Globalization;

namespace AgentGen.Runs;

/// <summary>The right to write a store: a lock on a file beside it, which the operating system frees when the process dies.</summary>
internal sealed class StoreOwnership : IDisposable
{
    private readonly FileStream _lock;

    private StoreOwnership(FileStream @lock) => _lock = @lock;

    public static StoreOwnership Take(string path)
    {
        string lockPath = path + ".lock";
        FileStream stream;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            stream = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (StoreErrors.IsReadOnly(e))
        {
            throw StoreErrors.ReadOnly(path, e);
        }
        catch (IOException e) when (OwnerOf(lockPath) is { } owner)
        {
            throw new RunStoreException(RunStoreError.Locked, $"{path} is owned by {owner}. Stop that process first, or open the store read-only.", e);
        }
        catch (IOException e)
        {
            throw new RunStoreException(RunStoreError.Unavailable, $"{path} cannot be opened: {e.Message}", e);
        }

        stream.SetLength(0);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        stream.Flush();
        return new StoreOwnership(stream);
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>Who holds the lock file, or <see langword="null"/> where nobody can: there is no such file.</summary>
    private static string? OwnerOf(string lockPath)
    {
        if (!File.Exists(lockPath))
        {
            return null;
        }

        try
        {
            using StreamReader reader = new(new FileStream(lockPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return int.TryParse(reader.ReadToEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out int pid) ? $"process {pid}" : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
