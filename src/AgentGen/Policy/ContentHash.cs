using System.Security.Cryptography;
using System.Text;

namespace AgentGen;

/// <summary>The one form in which hashes are recorded and compared: SHA-256, lower-case hexadecimal.</summary>
internal static class ContentHash
{
    internal static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The hash of a text's UTF-8 bytes.</summary>
    internal static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
