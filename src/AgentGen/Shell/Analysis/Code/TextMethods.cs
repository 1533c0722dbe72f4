using System.Globalization;
using System.Text;

namespace AgentGen.Shell.Analysis.Code;

/// <summary>Works out what a program makes of texts that it holds.</summary>
internal static class TextMethods
{
    private const CodeSources Hidden = CodeSources.Decoded;

    /// <summary>The result of a call that only works on texts, or null for other calls.</summary>
    internal static CodeValue? Apply(CodeValue function, IReadOnlyList<CodeValue> arguments)
    {
        if (function.Name is not { } name)
        {
            return null;
        }

        string method = Last(name);
        CodeValue? receiver = function.Receiver is { Name: null } owner ? owner : null;
        CodeValue? first = arguments.Count > 0 ? arguments[0] : null;
        CodeValue subject = receiver ?? first ?? CodeValue.Unknown;
        return Module(name, method, first, arguments)
            ?? TextDecoding.Apply(name, method, receiver, subject, arguments)
            ?? Change(method, receiver, subject, arguments)
            ?? Split(name, method, receiver, subject, arguments);
    }

    internal static CodeValue Reverse(CodeValue value)
    {
        if (value.Text is not { } text)
        {
            return value.Items is { } items ? CodeValue.List([.. items.Reverse()]) : CodeValue.From(value.Sources | Hidden);
        }

        char[] characters = text.ToCharArray();
        Array.Reverse(characters);
        return CodeValue.Of(new string(characters), value.Sources | Hidden);
    }

    /// <summary>Puts values into a format: <c>%s</c> and <c>{}</c> in their order.</summary>
    internal static CodeValue Format(CodeValue format, CodeValue values)
    {
        if (format.Text is not { } text || text.IndexOfAny(['%', '{']) < 0)
        {
            return CodeValue.From(format.Sources | values.Sources);
        }

        IReadOnlyList<CodeValue> items = values.Items ?? [values];
        var result = new StringBuilder();
        int next = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool percent = text[i] == '%' && i + 1 < text.Length && text[i + 1] != '%';
            int close = text[i] == '{' ? text.IndexOf('}', i, Math.Min(64, text.Length - i)) : -1;
            if (!percent && close < 0)
            {
                result.Append(text[i]);
                continue;
            }

            int number = close > 0
                && int.TryParse(text.Substring(i + 1, close - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : next++;
            result.Append(number < items.Count ? items[number].Part : "\0");
            i = percent ? i + 1 : close;
        }

        return CodeValue.Of(result.ToString(), format.Sources | values.Sources);
    }

    internal static string Last(string name) => name.Substring(Math.Max(name.LastIndexOf('.'), name.LastIndexOf(':')) + 1);

    // require("x"), __import__("x"), getattr(x, "y")
    private static CodeValue? Module(string name, string method, CodeValue? first, IReadOnlyList<CodeValue> arguments)
    {
        if (method is "require" or "__import__" or "import_module" or "import" && first?.Text is { } module)
        {
            string plain = module.StartsWith("node:", StringComparison.Ordinal) ? module.Substring(5) : module;
            return plain.IndexOf('/') >= 0 || plain.Length == 0 ? null : CodeValue.Named(plain);
        }

        return name is "getattr" && arguments.Count > 1 && first?.Name is { } owner && arguments[1].Text is { } member
            ? CodeValue.Named(owner + "." + member, first)
            : name is "globals" or "vars" or "locals" && arguments.Count == 0 ? CodeValue.Named("globalThis")
            : null;
    }

    private static CodeValue? Change(string method, CodeValue? receiver, CodeValue subject, IReadOnlyList<CodeValue> arguments)
    {
        string? text = subject.Text;
        switch (method)
        {
            case "home" or "homedir" or "user_home" when receiver is null && arguments.Count == 0:
            case "getenv" when subject.Text == "HOME":
                return CodeValue.Of("~");
            case "str" or "bytes" or "String" or "decode" or "encode" or "strip" or "trim" or "chomp" or "toString" or "to_s" or "rstrip" or "lstrip"
                or "expanduser" or "expandvars" or "Path" or "PurePath" or "abspath" or "realpath" or "expand_path" or "compile" or "bytearray" or "text"
                or "read" or "content" or "readlines" or "readline" or "resolve" or "fspath" or "URL" or "shellescape":
                bool isNothing = receiver is null && (arguments.Count == 0 || (text is null && subject.Sources == CodeSources.None));
                return isNothing ? null
                    : text is null ? CodeValue.From(subject.Sources)
                    : CodeValue.Of(method is "strip" or "trim" ? text.Trim() : text, subject.Sources);
            case "assert" or "finalize" when receiver is null && arguments.Count > 0:
                return subject;
            case "mkdtemp" or "mkdtempSync" or "mkstemp" or "mktemp" or "mktmpdir" or "tempdir" or "gettempdir" or "TemporaryDirectory"
                or "NamedTemporaryFile" or "tempfile" or "sys_get_temp_dir" or "tmpname":
                return CodeValue.Of("/tmp/\0");
            case "upper" or "toUpperCase" or "upcase" or "uc" or "strtoupper":
                return text is null ? null : CodeValue.Of(text.ToUpperInvariant(), subject.Sources);
            case "lower" or "toLowerCase" or "downcase" or "lc" or "strtolower":
                return text is null ? null : CodeValue.Of(text.ToLowerInvariant(), subject.Sources);
            case "replace" or "replaceAll" or "gsub" or "sub" when receiver?.Text is { } whole && arguments.Count > 1
                && arguments[0].Text is { Length: > 0 } from && arguments[1].Text is { Length: < 256 } to:
                return CodeValue.Of(whole.Replace(from, to), receiver.Sources);
            case "str_replace" when arguments.Count > 2 && arguments[0].Text is { Length: > 0 } from && arguments[1].Text is { Length: < 256 } to
                && arguments[2].Text is { } whole:
                return CodeValue.Of(whole.Replace(from, to), arguments[2].Sources);
            case "concat" when receiver?.Text is not null:
                return CodeValue.Of(receiver.Text + string.Concat(arguments.Select(static argument => argument.Part)), receiver.Sources);
            case "sprintf" or "format" when receiver is null && arguments.Count > 0 && text is not null:
                return Format(subject, CodeValue.List([.. arguments.Skip(1)]));
            case "format" when receiver?.Text is not null:
                return Format(receiver, CodeValue.List(arguments));
            case "paste0" or "string" when receiver is null && arguments.Count > 1:
                return CodeValue.Of(string.Concat(arguments.Select(static argument => argument.Part)));
            default:
                return null;
        }
    }

    private static CodeValue? Split(string name, string method, CodeValue? receiver, CodeValue subject, IReadOnlyList<CodeValue> arguments)
    {
        switch (method)
        {
            case "join" when receiver?.Text is { } separator && arguments.Count == 1 && arguments[0].Items is { } parts:
                return Join(parts, separator);
            case "join" when receiver?.Items is { } items:
                return Join(items, arguments.Count > 0 ? arguments[0].Part : "");
            case "join" or "implode" when receiver is null && arguments.Count > 1 && arguments[1].Items is { } listed:
                return Join(listed, arguments[0].Part);
            case "concat" when receiver is null && arguments.Count > 0 && arguments[0].Items is { } table:
                return Join(table, arguments.Count > 1 ? arguments[1].Part : "");
            case "join" when name == "join" && arguments.Count > 1:
                return Join([.. arguments.Skip(1).SelectMany(static argument => argument.Items ?? [argument])], arguments[0].Part);
            case "c" or "array" or "vector" or "Array" or "Seq" when name == method:
            case "asList" or "of" when name is "Arrays.asList" or "List.of":
                return CodeValue.List(arguments);
            case "join" or "joinpath" when receiver?.Text is { } parent && arguments.Count > 0 && method == "joinpath":
                return Join([receiver, .. arguments], "/");
            case "join" when arguments.Count > 0 && arguments.All(static argument => argument.Text is not null) && receiver is null:
                return Join(arguments, "/");
            case "split" or "words" when (receiver ?? subject).Text is { } text && subject == (receiver ?? (arguments.Count == 1 ? subject : null)):
                string by = receiver is not null && arguments.Count > 0 && arguments[0].Text is { Length: > 0 } given ? given : " ";
                return CodeValue.List([.. text.Split([by], StringSplitOptions.RemoveEmptyEntries).Select(part => CodeValue.Of(part, subject.Sources))]);
            default:
                return null;
        }
    }

    private static CodeValue Join(IReadOnlyList<CodeValue> parts, string separator) =>
        CodeValue.Of(string.Join(separator, parts.Select(static part => part.Part)),
            parts.Aggregate(CodeSources.None, static (sources, part) => sources | part.Sources));
}
