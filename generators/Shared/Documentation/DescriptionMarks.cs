using System.Globalization;
using System.Text;

namespace AgentGen.Compiler;

/// <summary>
/// Places in a text that something else fills: what another comment says, or what a documentation file says of a referenced assembly.
/// They are written with characters that Unicode keeps for a program's own use, so that no text can imitate them.
/// </summary>
internal static class DescriptionMarks
{
    private const char InheritedStart = '\uFDD0';
    private const char ReferenceStart = '\uFDD1';
    private const char End = '\uFDD2';
    private const char Alternative = '\uFDD3';
    private const char Field = '\uFDD4';

    internal static bool IsMark(char character) => character is >= InheritedStart and <= Field;

    /// <summary>The text with every character replaced that would read as a mark.</summary>
    internal static string Clean(string text) => text.Any(IsMark) ? new string([.. text.Select(static c => IsMark(c) ? '\uFFFD' : c)]) : text;

    /// <summary>A place for what the comment's <c>&lt;inheritdoc/&gt;</c> with this number brings.</summary>
    internal static string Inherited(int index) => $"{InheritedStart}{index.ToString(CultureInfo.InvariantCulture)}{End}";

    /// <summary>Fills the places that <see cref="Inherited"/> made.</summary>
    internal static string? FillInherited(string text, Func<int, string?> find) => Fill(text, InheritedStart, place => find(int.Parse(place, CultureInfo.InvariantCulture)));

    /// <summary>A place for what documentation files say of the first of these ids, or of the next where they say that it inherits.</summary>
    internal static string Reference(IEnumerable<string> ids, CommentPart part) =>
        $"{ReferenceStart}{part.Section}{Field}{part.Name}{Field}{string.Join(Field.ToString(), ids)}{End}";

    /// <summary>Whether the text is nothing but a place for what a documentation file says, so that it may turn out to be nothing.</summary>
    internal static bool IsReference(string text) => text.Length > 0 && text[0] == ReferenceStart && text.IndexOf(End) == text.Length - 1;

    /// <summary>The first, or the second should it turn out to be nothing.</summary>
    internal static string Either(string reference, string other) =>
        $"{reference.Substring(0, reference.Length - 1)}{Alternative}{(IsReference(other) ? other.Substring(1, other.Length - 2) : $"{Field}{Field}{other}")}{End}";

    /// <summary>Fills the places that <see cref="Reference"/> and <see cref="Either"/> made.</summary>
    /// <returns>The text, or <see langword="null"/> where nothing of it remains.</returns>
    internal static string? FillReferences(string text, Func<string[], CommentPart, string?> find) => Fill(text, ReferenceStart, place => place
        .Split(Alternative)
        .Select(alternative => alternative.Split(Field))
        .Select(fields => fields[0].Length == 0 ? fields[2] : find([.. fields.Skip(2)], new CommentPart(fields[0], fields[1].Length == 0 ? null : fields[1])))
        .FirstOrDefault(static found => !string.IsNullOrEmpty(found)));

    private static string? Fill(string text, char start, Func<string, string?> find)
    {
        int place = text.IndexOf(start);
        if (place < 0)
        {
            return text;
        }

        StringBuilder filled = new();
        int done = 0;
        for (; place >= 0; place = text.IndexOf(start, done))
        {
            int end = text.IndexOf(End, place);
            string? found = find(text.Substring(place + 1, end - place - 1));
            int before = string.IsNullOrEmpty(found) && place > done && text[place - 1] == ' ' ? place - 1 : place;
            filled.Append(text, done, before - done).Append(found);
            done = end + 1;
        }

        string result = filled.Append(text, done, text.Length - done).ToString().Trim();
        return result.Length == 0 ? null : result;
    }
}
