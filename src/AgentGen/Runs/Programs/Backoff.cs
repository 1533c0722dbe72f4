using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AgentGen.Runs;

/// <summary>How long to wait before another attempt. The jitter comes from the key, so that a replay would wait as long.</summary>
internal static class Backoff
{
    public static TimeSpan Before(RunId run, string key, int attempt, RunEngineOptions options)
    {
        double doubled = options.BackoffBase.TotalMilliseconds * Math.Pow(2, Math.Max(0, attempt - 2));
        double capped = Math.Min(doubled, options.BackoffMax.TotalMilliseconds);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{run}/{key}/{attempt}"));
        double share = BinaryPrimitives.ReadUInt32LittleEndian(hash) / (double)uint.MaxValue;
        return TimeSpan.FromMilliseconds(capped * (0.75 + (share / 4)));
    }
}
