using System.Text;
using AgentGen.Shell.Parsing;
using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Analysis.Filters;

/// <summary>Commands that make readable what was written so as not to be read. Their output says so, even where it is known.</summary>
internal static class Decoders
{
    internal static Flow Base64(Invocation call, string? text) =>
        Decode(call, text, call.Has("-d -D --decode"), BinaryText.FromBase64);

    internal static Flow Base32(Invocation call, string? text) =>
        Decode(call, text, call.Has("-d -D --decode"), BinaryText.FromBase32);

    internal static Flow BaseAny(Invocation call, string? text) =>
        Decode(
            call,
            text,
            call.Has("-d -D --decode"),
            call.Has("--base64 --base64url") ? BinaryText.FromBase64 : call.Has("--base32") ? BinaryText.FromBase32 : call.Has("--base16")
                ? BinaryText.FromHexadecimal : None);

    internal static Flow Hexadecimal(Invocation call, string? text)
    {
        bool reverts = call.Options.Any(static option => option.Name is "-r" || option.Name.StartsWith("-rev", StringComparison.Ordinal));
        bool plain = call.Options.Any(static option => option.Name is "-p" or "-ps" || option.Name.StartsWith("-p", StringComparison.Ordinal));
        return Decode(call, text, reverts, plain ? BinaryText.FromHexadecimal : BinaryText.FromDump);
    }

    internal static Flow Uuencoded(Invocation call, string? text) => Decode(call, text, decodes: true, BinaryText.FromUuencoded);

    /// <summary>openssl decodes what its arguments name in any order and with one dash.</summary>
    internal static Flow OpenSsl(Invocation call, string? text)
    {
        bool decodes = false;
        bool plain = false;
        bool other = false;
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            string argument = call.Arguments[i].Text;
            decodes |= argument is "-d" or "-decrypt";
            plain |= argument is "base64" or "-base64" or "-a";
            other |= argument is not ("enc" or "-d" or "base64" or "-base64" or "-a" or "-A");
        }

        return !decodes ? Flow.Unknown : Computed(plain && !other ? text : null, BinaryText.FromBase64);
    }

    /// <summary>Unpacks or decrypts if told so, into what cannot be worked out.</summary>
    internal static Flow Opaque(Invocation call, string? text) =>
        Decode(call, text, call.Has("-d --decode --decompress --uncompress --decrypt"), None);

    internal static Flow Always(Invocation call, string? text) => Flow.From(Origin.Decoded);

    private static Flow Decode(Invocation call, string? text, bool decodes, Func<string, byte[]?> decoder) =>
        !decodes ? Flow.Unknown : Computed(TextFilters.ReadsInput(call) ? text : null, decoder);

    private static Flow Computed(string? text, Func<string, byte[]?> decoder)
    {
        Flow unknown = Flow.From(Origin.Decoded);
        if (text is null || text.IndexOf(Source.Unknown) >= 0 || decoder(text) is not { } bytes)
        {
            return unknown;
        }

        string decoded = Encoding.UTF8.GetString(bytes);
        return decoded.IndexOf(Source.Unknown) >= 0 ? unknown : Flow.Of(decoded).With(Origin.Decoded);
    }

    private static byte[]? None(string text) => null;
}
