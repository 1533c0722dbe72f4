namespace AgentGen.Shell.Analysis;

/// <summary>A text on its way: through a pipe, out of a substitution, in a variable.</summary>
internal readonly struct Flow
{
    private Flow(string? text, Origin origin)
    {
        Exists = true;
        Text = text;
        Origin = origin;
    }

    internal static Flow Unknown => new(null, Origin.Unknown);

    /// <summary>Whether there is one at all: a command without it reads what the caller's terminal or pipe gives.</summary>
    internal bool Exists { get; }

    /// <summary>The text; unknown parts are <see cref="Parsing.Source.Unknown"/>; null when nothing of it is known.</summary>
    internal string? Text { get; }

    internal Origin Origin { get; }

    internal static Flow Of(string text) => new(text, Origin.Known);

    internal static Flow From(Origin origin) => new(null, origin);

    internal Flow With(Origin origin) => origin > Origin ? new Flow(Text, origin) : this;
}
