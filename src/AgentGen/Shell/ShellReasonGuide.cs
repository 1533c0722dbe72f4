using AgentGen.Shell.Reasons;

namespace AgentGen.Shell;

/// <summary>What a reason code means, why it matters when an agent does it, and what to do instead.</summary>
sealed partial class ShellReasonGuide
{
    private static readonly Dictionary<string, ShellReasonGuide> ByCode = ReasonTable.All.ToDictionary(static guide => guide.Code, StringComparer.Ordinal);

    internal ShellReasonGuide(string group, string code, string meaning, string why, string instead)
    {
        Group = group;
        Code = code;
        Meaning = meaning;
        Why = why;
        Instead = instead;
    }

    /// <summary>The guide to every built-in code, group by group.</summary>
    public static IReadOnlyList<ShellReasonGuide> All => ReasonTable.All;

    /// <summary>What kind of harm it is, in a few words.</summary>
    public string Group { get; }

    /// <summary>The code, one of <see cref="ShellReasonCodes"/>.</summary>
    public string Code { get; }

    /// <summary>What it means, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>Why it matters when an agent does it.</summary>
    public string Why { get; }

    /// <summary>What to do instead.</summary>
    public string Instead { get; }

    /// <summary>The guide to a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Its guide; <see langword="null"/> for a code that is not built in.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public static ShellReasonGuide? Find(string code) =>
        ByCode.TryGetValue(code ?? throw new ArgumentNullException(nameof(code)), out ShellReasonGuide? guide) ? guide : null;

    /// <summary>The built-in code that was probably meant.</summary>
    /// <param name="code">A code that is not built in.</param>
    /// <returns>The code that is fewest changes away; <see langword="null"/> where none is near.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public static string? Nearest(string code) =>
        NearestName.Of(code ?? throw new ArgumentNullException(nameof(code)), [.. ReasonTable.All.Select(static guide => guide.Code)]);

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Meaning}";
}
