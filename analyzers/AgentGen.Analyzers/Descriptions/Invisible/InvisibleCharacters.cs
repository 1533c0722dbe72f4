using System.Globalization;

namespace AgentGen.Analyzers.Descriptions.Invisible;

/// <summary>Finds characters that a reader does not see and a model reads, except where a script or an emoji needs them.</summary>
internal static class InvisibleCharacters
{
    private const int ZeroWidthSpace = 0x200B;
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>The runs of such characters.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text)
    {
        bool isRightToLeft = text.Any(static c => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC');
        int run = -1;
        for (int i = 0; i < text.Length;)
        {
            int code = CodeAt(text, i, out int length);
            bool isHidden = IsHidden(text, i, code, length, isRightToLeft);
            if (isHidden && run < 0)
            {
                run = i;
            }
            else if (!isHidden && run >= 0)
            {
                yield return (run, i - run);
                run = -1;
            }

            i += length;
        }

        if (run >= 0)
        {
            yield return (run, text.Length - run);
        }
    }

    /// <summary>Whether a character shows nothing wherever it stands.</summary>
    public static bool IsAlwaysInvisible(char c) =>
        c is '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u180E' or (>= '\u200B' and <= '\u200F')
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u3164' or '\uFEFF' or '\uFFA0' or (>= '\uFE00' and <= '\uFE0F')
        or (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007F' and <= '\u009F');

    private static bool IsHidden(string text, int at, int code, int length, bool isRightToLeft) => code switch
    {
        Joiner or NonJoiner => !JoinsLetters(text, at) && !(code == Joiner && JoinsEmoji(text, at, length)),
        ZeroWidthSpace => !(at > 0 && text[at - 1] is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')),
        0x200E or 0x200F or 0x061C => !isRightToLeft,
        >= 0xFE00 and <= 0xFE0F => !FollowsSymbol(text, at),
        >= 0xE0100 and <= 0xE01EF => !(at > 0 && text[at - 1] is >= '\u3400' and <= '\u9FFF'),
        >= 0xE0000 and <= 0xE007F => !IsFlag(text, at),
        <= 0xFFFF => IsAlwaysInvisible((char)code),
        _ => false,
    };

    // Arabic, Syriac and the scripts of India and South-East Asia shape their letters with joiners.
    private static bool JoinsLetters(string text, int at) =>
        at > 0 && text[at - 1] is (>= '\u0600' and <= '\u07FF') or (>= '\u0840' and <= '\u08FF') or (>= '\u0900' and <= '\u0DFF')
            or (>= '\u0F00' and <= '\u109F') or (>= '\u1780' and <= '\u18AF');

    private static bool JoinsEmoji(string text, int at, int length) => at + length < text.Length && at > 0
        && IsPictorial(text, Before(text, at)) && IsPictorial(text, at + length);

    // One selector after a sign, or after a digit of a keycap, chooses how the sign is drawn; more of them, or one after a letter, carry a message.
    private static bool FollowsSymbol(string text, int at) => at > 0
        && !IsSelector(text[at - 1])
        && (text[at - 1] is '#' or '*' or (>= '0' and <= '9') or '\u200D' or (>= '\u3400' and <= '\u9FFF')
            || char.IsLowSurrogate(text[at - 1]) || IsPictorial(text, at - 1));

    private static bool IsSelector(char c) => c is >= '\uFE00' and <= '\uFE0F';

    private static int Before(string text, int at)
    {
        int i = at - 1;
        while (i > 0 && (IsSelector(text[i]) || (char.IsLowSurrogate(text[i]) && CodeAt(text, i - 1, out _) is >= 0x1F3FB and <= 0x1F3FF)))
        {
            i -= char.IsLowSurrogate(text[i]) ? 2 : 1;
        }

        return i > 0 && char.IsLowSurrogate(text[i]) ? i - 1 : Math.Max(i, 0);
    }

    private static bool IsPictorial(string text, int at) => CodeAt(text, at, out _) is >= 0x1F000 and <= 0x1FAFF
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol
        || text[at] is '\u203C' or '\u2049';

    // The flags of England, Scotland and Wales: a black flag, a few tags, and the tag that ends them.
    private static bool IsFlag(string text, int at)
    {
        int start = at;
        while (start >= 2 && CodeAt(text, start - 2, out _) is >= 0xE0000 and <= 0xE007F)
        {
            start -= 2;
        }

        int end = at;
        while (end + 1 < text.Length && CodeAt(text, end, out _) is >= 0xE0020 and < 0xE007F)
        {
            end += 2;
        }

        return start >= 2 && CodeAt(text, start - 2, out _) == BlackFlag && end + 1 < text.Length && CodeAt(text, end, out _) == 0xE007F && end - start <= 12;
    }

    private static int CodeAt(string text, int at, out int length)
    {
        bool isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
        length = isPair ? 2 : 1;
        return isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
    }
}
