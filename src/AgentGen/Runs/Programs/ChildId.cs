using System.Security.Cryptography;
using System.Text;

namespace AgentGen.Runs;

/// <summary>The identity of a child run: from its parent and its command, so that a replay finds the same child.</summary>
internal static class ChildId
{
    public static RunId Of(RunId parent, string key) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{parent}/{key}")))[..32]);
}
