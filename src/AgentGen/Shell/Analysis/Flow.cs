namespace AgentGen.Shell.Analysis;

/// <summary>A text on its way: through a pipe, out of a substitution, in a variable or a file.</summary>
internal readonly struct Flow
{
    private const int Nowhere = -1;

    // Longer ones would be copied over and over.
    private const int MaximumJoined = 16 * 1024;

    private readonly int _place;

    private Flow(string? text, Origin origin, int place = Nowhere, IReadOnlyList<Argument>? items = null)
    {
        Exists = true;
        Text = text;
        Origin = origin;
        Items = items;
        _place = place;
    }

    internal static Flow Unknown => new(null, Origin.Unknown);

    /// <summary>Whether there is one at all: a command without it reads what the caller's terminal or pipe gives.</summary>
    internal bool Exists { get; }

    /// <summary>The text; unknown parts are <see cref="Parsing.Source.Unknown"/>; null when nothing of it is known.</summary>
    internal string? Text { get; }

    internal Origin Origin { get; }

    /// <summary>The elements when it is an array or the list of arguments; the text is then the first.</summary>
    internal IReadOnlyList<Argument>? Items { get; }

    /// <summary>Where the text stands, character for character, in the outermost text; -1 when it does not.</summary>
    internal int Place => Exists ? _place : Nowhere;

    /// <summary>Whether it was written so as not to be read, or by somebody else.</summary>
    internal bool IsSuspect => Origin > Origin.Unknown;

    internal static Flow Of(string text) => new(text, Origin.Known);

    internal static Flow From(Origin origin) => new(null, origin);

    internal static Flow Of(IReadOnlyList<Argument> items)
    {
        var origin = Origin.Known;
        foreach (Argument item in items)
        {
            origin = item.Origin > origin ? item.Origin : origin;
        }

        return new Flow(items.Count == 0 ? "" : items[0].Text, origin, Nowhere, items);
    }

    /// <summary>What one writes after the other to the same place.</summary>
    internal static Flow Join(Flow first, Flow second)
    {
        if (!first.Exists || !second.Exists)
        {
            return first.Exists ? first : second;
        }

        Origin origin = first.Origin > second.Origin ? first.Origin : second.Origin;
        if ((first.Text is null && second.Text is null) || (first.Text?.Length ?? 1) + (second.Text?.Length ?? 1) > MaximumJoined)
        {
            return From(origin).With(Origin.Unknown);
        }

        string left = first.Text ?? "\0";
        string right = second.Text ?? "\0";
        string between = left.Length == 0 || right.Length == 0 || left[left.Length - 1] == '\n' || (left == "\0" && right == "\0") ? "" : "\n";
        return new Flow(left + between + right, origin);
    }

    internal Flow With(Origin origin) => origin > Origin ? new Flow(Text, origin, _place, Items) : this;

    internal Flow At(int place) => new(Text, Origin, place, Items);

    internal bool IsSame(Flow other) => Exists == other.Exists && Text == other.Text && Origin == other.Origin && ReferenceEquals(Items, other.Items);
}
