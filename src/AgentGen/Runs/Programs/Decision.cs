namespace AgentGen.Runs;

/// <summary>What a program decides on a state: facts, commands and perhaps the end. All of it is one append.</summary>
internal sealed class Decision(RunState state)
{
    private readonly List<RunEvent> _events = [];
    private readonly HashSet<string> _issued = new(StringComparer.Ordinal);

    public IReadOnlyList<RunEvent> Events => _events;

    public void Record(RunEvent fact) => _events.Add(fact);

    /// <summary>Issues a command, once: a key that was issued before does nothing.</summary>
    public void Issue(string key, RunCommand command)
    {
        if (!state.Commands.ContainsKey(key) && _issued.Add(key))
        {
            _events.Add(new CommandIssued(key, command));
        }
    }
}
