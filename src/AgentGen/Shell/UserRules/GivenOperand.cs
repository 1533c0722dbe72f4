using AgentGen.Shell.Analysis;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.UserRules;

/// <summary>A word of a call that is no option.</summary>
/// <param name="word">The word.</param>
/// <param name="index">Index of its argument.</param>
/// <param name="mayBeValue">Whether it follows an option that the rule does not list, so that it may be that option's value.</param>
internal readonly struct GivenOperand(Argument word, int index, bool mayBeValue)
{
    internal Argument Word { get; } = word;

    internal int Index { get; } = index;

    internal bool MayBeValue { get; } = mayBeValue;

    /// <summary>Whether nothing of it is known, so that it may as well be no word, or several.</summary>
    internal bool MayBeAny => IsAny(Word);

    internal static bool IsAny(Argument word) => word.Text.Length == 1 && word.Text[0] == Source.Unknown;
}
