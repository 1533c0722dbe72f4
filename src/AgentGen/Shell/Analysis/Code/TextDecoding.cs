using System.Globalization;
using System.Text;
using AgentGen.Shell.Analysis.Filters;

namespace AgentGen.Shell.Analysis.Code;

/// <summary>Works out what a program decodes. The result says that it was written so as not to be read.</summary>
internal static class TextDecoding
{
    internal static CodeValue? Apply(string name, string method, CodeValue? receiver, CodeValue subject, IReadOnlyList<CodeValue> arguments)
    {
        switch (method)
        {
            case "b64decode" or "urlsafe_b64decode" or "standard_b64decode" or "decodebytes" or "decodestring" or "base64_decode" or "decode_base64"
                or "decode64" or "strict_decode64" or "urlsafe_decode64" or "atob" or "unb64" or "base64decode":
                return Decoded(subject, BinaryText.FromBase64);
            case "b32decode":
                return Decoded(subject, BinaryText.FromBase32);
            case "fromhex" or "unhexlify" or "hex2bin" or "b16decode" or "a2b_hex":
                return Decoded(arguments.Count > 0 ? arguments[0] : subject, BinaryText.FromHexadecimal);
            case "a2b_base64":
                return Decoded(subject, BinaryText.FromBase64);
            case "from" or "decode" or "Buffer" or "pack" or "unpack" when Encoding(name, method, receiver, arguments) is { } decoder:
                CodeValue packed = receiver?.Items is { Count: > 0 } list ? list[0] : arguments.Count > 1 ? arguments[1] : subject;
                return Decoded(method == "pack" ? packed : arguments.Count > 0 && receiver is null ? arguments[0] : subject, decoder);
            case "strrev" or "reverse" or "reversed" when subject.Text is not null:
                return TextMethods.Reverse(subject);
            case "str_rot13" or "rot13":
                return Decoded(subject, Rotated);
            case "marshal" or "loads" when name.StartsWith("marshal.", StringComparison.Ordinal) || name.StartsWith("pickle.", StringComparison.Ordinal):
            case "decompress" or "gzinflate" or "gzuncompress" or "gzdecode" or "inflate" or "inflateSync" or "gunzipSync" or "uncompress":
                return CodeValue.From(CodeSources.Decoded);
            case "chr" or "fromCharCode" or "fromCodePoint" or "char":
                return Characters(arguments);
            default:
                return null;
        }
    }

    private static Func<string, byte[]?>? Encoding(string name, string method, CodeValue? receiver, IReadOnlyList<CodeValue> arguments)
    {
        string? encoding = method == "pack" ? (arguments.Count > 0 ? arguments[0].Text : null) : arguments.Count > (receiver is null ? 1 : 0)
            ? arguments[arguments.Count - 1].Text : null;
        return encoding switch
        {
            "base64" or "base64url" or "m" or "m0" => BinaryText.FromBase64,
            "hex" or "hex_codec" or "H*" or "h*" => BinaryText.FromHexadecimal,
            "rot13" or "rot_13" => Rotated,
            _ => null,
        };
    }

    private static CodeValue Decoded(CodeValue value, Func<string, byte[]?> decoder)
    {
        if (value.Text is not { } text || text.IndexOf('\0') >= 0 || decoder(text) is not { } bytes)
        {
            return CodeValue.From(value.Sources | CodeSources.Decoded);
        }

        return CodeValue.Of(System.Text.Encoding.UTF8.GetString(bytes).Replace("\uFFFF", "\0"), value.Sources | CodeSources.Decoded);
    }

    // Characters by their numbers, one by one or in a list.
    private static CodeValue? Characters(IReadOnlyList<CodeValue> arguments)
    {
        var text = new StringBuilder();
        foreach (CodeValue argument in arguments.Count == 1 && arguments[0].Items is { } items ? items : arguments)
        {
            string written = argument.Text ?? "";
            bool hexadecimal = written.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
            bool known = int.TryParse(hexadecimal ? written.Substring(2) : written, hexadecimal ? NumberStyles.AllowHexSpecifier
                : NumberStyles.None, CultureInfo.InvariantCulture, out int code);
            text.Append(known && code is > 0 and < 0xD800 ? (char)code : '\0');
        }

        return text.Length == 0 ? null : CodeValue.Of(text.ToString(), CodeSources.Decoded);
    }

    private static byte[]? Rotated(string text) => System.Text.Encoding.UTF8.GetBytes([.. text.Select(static c =>
        c is >= 'a' and <= 'z' ? (char)('a' + ((c - 'a' + 13) % 26)) : c is >= 'A' and <= 'Z' ? (char)('A' + ((c - 'A' + 13) % 26)) : c)]);
}
