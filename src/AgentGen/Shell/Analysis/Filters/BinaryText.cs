namespace AgentGen.Shell.Analysis.Filters;

/// <summary>Bytes out of texts that stand for them; null for what is no such text.</summary>
internal static class BinaryText
{
    private const string Digits64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private const string Digits32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    internal static byte[]? FromBase64(string text) => FromDigits(text.Replace('-', '+').Replace('_', '/'), Digits64, 6);

    internal static byte[]? FromBase32(string text) => FromDigits(text.ToUpperInvariant(), Digits32, 5);

    internal static byte[]? FromHexadecimal(string text)
    {
        var bytes = new List<byte>(text.Length / 2);
        int high = -1;
        foreach (char c in text)
        {
            int digit = Digit(c);
            if (digit < 0)
            {
                if (!char.IsWhiteSpace(c) || high >= 0)
                {
                    return null;
                }

                continue;
            }

            if (high >= 0)
            {
                bytes.Add((byte)((high * 16) + digit));
            }

            high = high >= 0 ? -1 : digit;
        }

        return high >= 0 ? null : [.. bytes];
    }

    /// <summary>Reads a dump: offset, colon, groups of digits, and behind two blanks what the bytes look like.</summary>
    internal static byte[]? FromDump(string text)
    {
        var digits = new System.Text.StringBuilder();
        foreach (string line in text.Split(['\n']))
        {
            int colon = line.IndexOf(':');
            if (colon >= 0)
            {
                int end = line.IndexOf("  ", colon, StringComparison.Ordinal);
                digits.Append(line, colon + 1, (end < 0 ? line.Length : end) - colon - 1);
            }
        }

        return FromHexadecimal(digits.ToString());
    }

    internal static byte[]? FromUuencoded(string text)
    {
        var bytes = new List<byte>();
        foreach (string line in text.Split(['\n']))
        {
            if (line.Length == 0 || line == "end" || line.StartsWith("begin ", StringComparison.Ordinal))
            {
                continue;
            }

            int count = (line[0] - ' ') & 63;
            int accumulated = 0;
            int bits = 0;
            for (int i = 1; i < line.Length && count > 0; i++)
            {
                accumulated = ((accumulated << 6) | ((line[i] - ' ') & 63)) & 0xFFFF;
                bits += 6;
                if (bits >= 8)
                {
                    bits -= 8;
                    bytes.Add((byte)(accumulated >> bits));
                    count--;
                }
            }
        }

        return [.. bytes];
    }

    private static byte[]? FromDigits(string text, string digits, int width)
    {
        var bytes = new List<byte>(text.Length * width / 8);
        int accumulated = 0;
        int bits = 0;
        foreach (char c in text)
        {
            int digit = digits.IndexOf(c);
            if (digit < 0)
            {
                if (c != '=' && !char.IsWhiteSpace(c))
                {
                    return null;
                }

                continue;
            }

            accumulated = ((accumulated << width) | digit) & 0xFFFF;
            bits += width;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(accumulated >> bits));
            }
        }

        return [.. bytes];
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
