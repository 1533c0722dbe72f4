using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AgentGen.Toolbelt;

/// <summary>A hold on one Linux process, by a descriptor: its id cannot come to mean another process meanwhile, and its end is an event.</summary>
internal sealed partial class ProcessHandle : IDisposable
{
    private const int KillSignal = 9;
    private const short Readable = 1;
    private const int LongestWaitMs = 5_000;
    private const long PidFdSendSignal = 424;
    private const long PidFdOpen = 434;

    private readonly SafeFileHandle _descriptor;

    private ProcessHandle(SafeFileHandle descriptor) => _descriptor = descriptor;

    /// <summary>Takes hold of a process; null where it has ended or the id means another one by now.</summary>
    internal static ProcessHandle? TryOpen(ProcessEntry entry)
    {
        SafeFileHandle descriptor = new((nint)Call(PidFdOpen, entry.Id, 0, 0, 0), ownsHandle: true);
        if (!descriptor.IsInvalid && ProcessEntry.TryRead(entry.Id)?.StartTime == entry.StartTime)
        {
            return new ProcessHandle(descriptor);
        }

        descriptor.Dispose();
        return null;
    }

    internal void Kill() => _ = Call(PidFdSendSignal, _descriptor.DangerousGetHandle(), KillSignal, 0, 0);

    /// <summary>Waits until the process has ended. The bound is for one that the kernel itself holds up.</summary>
    internal void WaitForExit()
    {
        PollRequest request = new() { Descriptor = (int)_descriptor.DangerousGetHandle(), Events = Readable };
        _ = Poll(ref request, 1, LongestWaitMs);
    }

    public void Dispose() => _descriptor.Dispose();

    // Neither call has a wrapper in every libc that .NET runs on; their numbers are the same on every architecture.
    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial long Call(long number, long first, long second, long third, long fourth);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(ref PollRequest request, nuint count, int timeoutMs);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        internal int Descriptor;
        internal short Events;
        internal short Returned;
    }
}
