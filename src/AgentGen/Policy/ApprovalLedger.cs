using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>
/// The approvals that a host recorded for calls of one map outside the run engine. An approval is good for one call of exactly this tool, contract and
/// arguments. Safe for concurrent use; kept in memory only.
/// </summary>
/// <param name="contractOf">Finds the contract of a tool of the map by name; <see langword="null"/> for a tool that it does not have.</param>
public sealed class ApprovalLedger(Func<string, ToolContract?> contractOf)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _approved = new(StringComparer.Ordinal);

    /// <summary>Records that a person approved a call.</summary>
    /// <param name="call">The call as the model asked for it.</param>
    /// <exception cref="ArgumentException">The map has no such tool.</exception>
    /// <exception cref="NotSupportedException">An argument has no JSON contract.</exception>
    public void Approve(FunctionCallContent call)
    {
        ArgumentNullException.ThrowIfNull(call);
        Approve(call.Name, call.Arguments ?? new Dictionary<string, object?>());
    }

    /// <summary>Records that a person approved a call.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="ArgumentException">The map has no such tool.</exception>
    /// <exception cref="NotSupportedException">An argument has no JSON contract.</exception>
    public void Approve(string tool, IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        ToolContract contract = contractOf(tool) ?? throw new ArgumentException($"The map has no tool '{tool}' whose call could be approved.", nameof(tool));
        string binding = Bind(contract, arguments);
        lock (_gate)
        {
            _approved[binding] = _approved.GetValueOrDefault(binding) + 1;
        }
    }

    /// <summary>Uses up one approval of a call.</summary>
    /// <param name="contract">The tool's contract.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>Whether there was one.</returns>
    internal bool TryConsume(ToolContract contract, IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        string binding = Bind(contract, arguments);
        lock (_gate)
        {
            int left = _approved.GetValueOrDefault(binding) - 1;
            if (left > 0)
            {
                _approved[binding] = left;
            }
            else
            {
                _approved.Remove(binding);
            }

            return left >= 0;
        }
    }

    private static string Bind(ToolContract contract, IEnumerable<KeyValuePair<string, object?>> arguments) =>
        ContentHash.Of($"{contract.Name}\n{contract.Hash}\n{CanonicalJson.Hash(arguments)}");
}
