using System.Globalization;

namespace AgentGen.Runs;

/// <summary>The right to write a store: a lock on a file beside it, which the operating system frees when the process dies.</summary>
internal sealed class StoreOwnership : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _note;

    private StoreOwnership(FileStream @lock, string note)
    {
        _lock = @lock;
        _note = note;
    }

    public static StoreOwnership Take(string path)
    {
        string note = path + ".owner";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return Note(new StoreOwnership(Lock(path, note), note));
        }
        catch (Exception e) when (StoreErrors.IsReadOnly(e))
        {
            throw StoreErrors.ReadOnly(path, e);
        }
        catch (IOException e)
        {
            throw new RunStoreException(RunStoreError.Unavailable, $"{path} cannot be opened: {e.Message}", e);
        }
    }

    public void Dispose()
    {
        File.Delete(_note);
        _lock.Dispose();
    }

    private static StoreOwnership Note(StoreOwnership ownership)
    {
        try
        {
            File.WriteAllText(ownership._note, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return ownership;
        }
        catch
        {
            ownership._lock.Dispose();
            throw;
        }
    }

    private static FileStream Lock(string path, string note)
    {
        string file = path + ".lock";
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && !StoreErrors.IsReadOnly(e) && File.Exists(file))
        {
            throw new RunStoreException(RunStoreError.Locked, $"{path} is owned by {OwnerIn(note)}. Stop that process first, or open the store read-only.", e);
        }
    }

    /// <summary>The owner writes its id beside the lock: the locked file itself cannot be read.</summary>
    private static string OwnerIn(string note)
    {
        try
        {
            return int.TryParse(File.ReadAllText(note), NumberStyles.None, CultureInfo.InvariantCulture, out int pid) ? $"process {pid}" : "another process";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
