using AgentGen.Shell.Parsing;
using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Analysis.Filters;

/// <summary>Commands that turn the text they read into another one. What they make of a known text is known.</summary>
internal static class TextFilters
{
    /// <summary>Longer texts count as unknown, so that a chain of filters stays cheap.</summary>
    private const int MaximumLength = 4096;

    private static readonly Dictionary<string, TextFilter> ByName = new(StringComparer.Ordinal)
    {
        ["cat"] = Pass,
        ["base64"] = Decoders.Base64,
        ["base32"] = Decoders.Base32,
        ["basenc"] = Decoders.BaseAny,
        ["openssl"] = Decoders.OpenSsl,
        ["xxd"] = Decoders.Hexadecimal,
        ["uudecode"] = Decoders.Uuencoded,
        ["gpg"] = Decoders.Opaque,
        ["gpg2"] = Decoders.Opaque,
        ["gzip"] = Decoders.Opaque,
        ["bzip2"] = Decoders.Opaque,
        ["xz"] = Decoders.Opaque,
        ["zstd"] = Decoders.Opaque,
        ["brotli"] = Decoders.Opaque,
        ["lz4"] = Decoders.Opaque,
        ["gunzip"] = Decoders.Always,
        ["bunzip2"] = Decoders.Always,
        ["unxz"] = Decoders.Always,
        ["zcat"] = Decoders.Always,
        ["bzcat"] = Decoders.Always,
        ["xzcat"] = Decoders.Always,
        ["rev"] = LineFilters.Reverse,
        ["tac"] = LineFilters.Backwards,
        ["head"] = LineFilters.Head,
        ["tail"] = LineFilters.Tail,
        ["sort"] = LineFilters.Sort,
        ["uniq"] = LineFilters.Unique,
        ["fold"] = LineFilters.Fold,
        ["cut"] = CutText.Apply,
        ["paste"] = LineFilters.Join,
        ["tr"] = Translation.Apply,
        ["sed"] = Substitution.Apply,
        ["awk"] = Pass,
        ["gawk"] = Pass,
        ["mawk"] = Pass,
    };

    internal static bool Knows(string name) => ByName.ContainsKey(name);

    /// <summary>The output of a filter, or null when the command is none.</summary>
    internal static Flow? Apply(string name, IReadOnlyList<Argument> arguments, Flow input)
    {
        if (!ByName.TryGetValue(name, out TextFilter? filter))
        {
            return null;
        }

        OptionGrammar grammar = Catalog.Find(name)?.Options ?? OptionGrammar.Any;
        Invocation call = Invocation.Parse(grammar, arguments, input, stopsAtOperand: false);
        string? text = input.Exists && input.Text is { Length: <= MaximumLength } known ? known : null;
        Flow output = filter(call, text);
        bool isText = output.Text is { } result && result.IndexOf(Source.EndOfText) < 0 && result.Length <= MaximumLength;
        return isText || output.Text is null ? output : Flow.From(output.Origin).With(Origin.Unknown);
    }

    /// <summary>Whether a filter reads nothing but its standard input.</summary>
    internal static bool ReadsInput(Invocation call, int first = 0)
    {
        for (int i = first; i < call.Operands.Count; i++)
        {
            if (call.Operand(i).Text is not ("-" or "/dev/stdin"))
            {
                return false;
            }
        }

        return true;
    }

    // cat without options, and the awk programs that print each line.
    private static Flow Pass(Invocation call, string? text)
    {
        bool isCat = call.Name.Text.EndsWith("cat", StringComparison.Ordinal);
        bool prints = isCat ? ReadsInput(call) : call.Operands.Count > 0
            && call.Operand(0).Text.Trim() is "1" or "{print}" or "{ print }" or "{print $0}" or "{print;}" && ReadsInput(call, 1);
        if (!prints || call.Options.Count > 0 || !call.Input.Exists)
        {
            return Flow.Unknown;
        }

        return isCat ? call.Input : text is null ? Flow.Unknown : Flow.Of(text);
    }
}
