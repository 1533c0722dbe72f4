namespace AgentGen.Shell.Analysis;

/// <summary>Remembers what the text writes to files, so that running or reading one of them is judged by what is in it.</summary>
internal sealed class WrittenFiles(Findings findings)
{
    private const int Maximum = 64;

    private Dictionary<string, Value>? _files;
    private int _pipes;

    /// <summary>Whether the directory was changed: the same file may be named in another way then.</summary>
    internal bool HasMoved { get; set; }

    internal bool Any => _files is not null;

    /// <summary>Notes what is written to a path; unless that is certain, the file may still hold what was there before.</summary>
    internal void Write(Argument path, Flow content, bool append, bool certain)
    {
        if (!content.Exists || ShellPaths.IsSink(path.Text) || KeyOf(path) is not { } key)
        {
            return;
        }

        _files ??= [];
        bool known = _files.TryGetValue(key, out Value? before);
        if (!known && _files.Count >= Maximum)
        {
            return;
        }

        Value after = append && known ? Appended(before!, content) : new Value(content);
        _files[key] = known && !certain && !append ? Value.Either(before!, after) : after;
    }

    /// <summary>What a file may hold that the text has written, or null for all others.</summary>
    internal Value? Find(Argument path)
    {
        if (_files is null || KeyOf(path) is not { } key)
        {
            return null;
        }

        if (_files.TryGetValue(key, out Value? found) || !HasMoved)
        {
            return found;
        }

        string name = ShellPaths.Name(key);
        foreach (KeyValuePair<string, Value> file in _files)
        {
            if (ShellPaths.Name(file.Key) == name)
            {
                found = found is null ? file.Value : Value.Either(found, file.Value);
            }
        }

        return found;
    }

    /// <summary>The name of a pipe to another command, which holds what that command writes.</summary>
    internal Flow Pipe(Flow content)
    {
        string name = "/dev/fd/" + (63 - (_pipes++ % 32));
        (_files ??= [])[name] = new Value(content.Exists ? content : Flow.Unknown);
        return Flow.Of(name).With(content.Origin).With(Origin.Unknown);
    }

    private static Value Appended(Value before, Flow content)
    {
        var flows = new List<Flow>(before.Count);
        for (int i = 0; i < before.Count; i++)
        {
            Flow joined = Flow.Join(before[i], content);

            // What is too long to be kept is not milder than what was kept.
            flows.Add(joined.Text is null && (before[i].Text ?? content.Text) is not null ? joined.With(Origin.Decoded) : joined);
        }

        return Value.Of(flows);
    }

    // A name that is not known is still the same when it is written with the same variables.
    private string? KeyOf(Argument path)
    {
        if (path.Text.IndexOf('\0') < 0)
        {
            string normal = ShellPaths.Normalize(path.Text);
            return normal.StartsWith("./", StringComparison.Ordinal) ? normal.Substring(2) : normal.Length == 0 ? null : normal;
        }

        string written = findings.Written(path.Start, path.Length);
        return written.IndexOf('$') < 0 || written.IndexOf('(') >= 0 ? null : written.Replace("\"", "").Replace("{", "").Replace("}", "");
    }
}
