namespace AgentGen.Shell.Analysis;

internal sealed partial class ScriptJudge
{
    private void Assign(ShellAssignment assignment)
    {
        string name = assignment.Name;
        Argument? subscript = assignment.Subscript is { } place ? _expander.ExpandToOne(place) : null;
        if (subscript is { } counted)
        {
            JudgeArithmetic(counted);
        }

        if (assignment.IsArray)
        {
            AssignArray(assignment);
            return;
        }

        Flow value = Flow.Of("");
        foreach (ShellWord word in assignment.Values)
        {
            Argument argument = _expander.ExpandToOne(word);
            value = argument.AsFlow().At(Findings.PlaceOf(argument.Text, argument.Start, argument.Length));
            Environments.Judge(this, name, argument);
            JudgeReference(argument);
        }

        if (subscript is { } index)
        {
            AssignElement(name, index.Text, value);
        }
        else
        {
            _scope.Set(name, assignment.Appends ? Appended(name, value) : value);
        }
    }

    // A name with a subscript: what stands in that is expanded wherever the value is taken for a name.
    private void JudgeReference(Argument value)
    {
        int subscript = value.Text.IndexOf('[');
        if (subscript > 0 && Parsing.Characters.NameLength(value.Text, 0) == subscript)
        {
            JudgeExpandable(value.Text, value.Start, value.Length);
        }
    }

    private void AssignArray(ShellAssignment assignment)
    {
        var items = new List<Argument>();
        if (assignment.Appends)
        {
            Flow before = _scope.Get(assignment.Name);
            items.AddRange(before.Items ?? [new Argument(before.Text ?? "\0", assignment.Start, 0, false, before.Origin)]);
        }

        foreach (ShellWord word in assignment.Values)
        {
            _expander.Expand(word, items);
        }

        Work.Spend(items.Count / 8);
        _scope.Set(assignment.Name, Flow.Of(items));
    }

    // An array with one element more, or another in its place.
    private void AssignElement(string name, string index, Flow value)
    {
        var items = new List<Argument>(_scope.Get(name).Items ?? []);
        var item = new Argument(value.Text ?? "\0", 0, 0, false, value.Origin);
        if (int.TryParse(index, out int number) && number >= 0 && number < items.Count)
        {
            items[number] = item;
        }
        else
        {
            items.Add(item);
        }

        _scope.Set(name, Flow.Of(items));
    }

    private Flow Appended(string name, Flow value)
    {
        Flow before = _scope.Find(name) is null ? Flow.Unknown : _scope.Get(name);
        return Flow.Of((before.Text ?? "\0") + (value.Text ?? "\0")).With(before.Origin).With(value.Origin);
    }
}
