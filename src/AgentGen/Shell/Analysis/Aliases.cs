using System.Text;

namespace AgentGen.Shell.Analysis;

/// <summary>The aliases that the text defines. Whether the shell expands them depends on its settings, so the command itself is judged as well.</summary>
internal sealed class Aliases(ScriptJudge script)
{
    private readonly Dictionary<string, Alias> _byName = new(StringComparer.Ordinal);

    internal void Define(string name, Argument text) => _byName[name] = new Alias(text, script.Findings.Here);

    /// <summary>Judges what a command means when its name is an alias.</summary>
    internal Flow Expand(IReadOnlyList<Argument> arguments, Flow input)
    {
        Argument command = arguments[0];
        if (!_byName.TryGetValue(command.Text, out Alias? alias) || alias.IsActive)
        {
            return default;
        }

        alias.IsUsed = true;
        alias.IsActive = true;
        var text = new StringBuilder(alias.Text.Text);
        for (int i = 1; i < arguments.Count && script.Work.Spend(1 + (arguments[i].Text.Length / 16)); i++)
        {
            text.Append(" '").Append(arguments[i].Text.Replace("'", "'\\''")).Append('\'');
        }

        Argument last = arguments[arguments.Count - 1];
        int length = Math.Max(0, last.Start + last.Length - command.Start);
        Flow output = script.JudgeText(text.ToString(), new TextPlace(command.Start, length) { IsInShell = true, Input = input });
        alias.IsActive = false;
        return output;
    }

    internal void Finish()
    {
        foreach (Alias alias in _byName.Values.ToArray())
        {
            if (!alias.IsUsed)
            {
                using (script.Findings.Enter(alias.Place))
                {
                    script.JudgeText(alias.Text);
                }
            }
        }
    }

    private sealed class Alias(Argument text, Findings.Place place)
    {
        internal Argument Text { get; } = text;

        internal Findings.Place Place { get; } = place;

        internal bool IsUsed { get; set; }

        internal bool IsActive { get; set; }
    }
}
