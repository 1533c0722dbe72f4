using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace AgentGen.Toolbelt;

/// <summary>The two things about files that .NET does not offer: flushing a folder, and opening what may be a pipe without waiting for its other end.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixFile
{
    private const int ReadOnly = 0;

    private static int NonBlocking => OperatingSystem.IsMacOS() ? 0x4 : 0x800;

    private static int CloseOnExec => OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    /// <summary>Makes the names in a folder durable: after this a rename survives a power cut.</summary>
    internal static void FlushFolder(string path)
    {
        using SafeFileHandle folder = Open(path);
        if (Flush(folder) != 0)
        {
            throw new IOException($"The folder '{path}' could not be flushed to disk: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    internal static SafeFileHandle OpenForReading(string path) => Open(path);

    private static SafeFileHandle Open(string path)
    {
        int descriptor = Open(path, ReadOnly | NonBlocking | CloseOnExec);
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException($"'{path}' could not be opened: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(SafeFileHandle file);
}
