using System.Text;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Analysis;

/// <summary>Works out what a command writes to its output, as far as that matters to what reads it.</summary>
internal static class Outputs
{
    internal static Flow Of(IReadOnlyList<Argument> arguments, Flow input)
    {
        var origin = Origin.Known;
        foreach (Argument argument in arguments)
        {
            origin = argument.Origin > origin ? argument.Origin : origin;
        }

        string name = ShellPaths.Name(arguments[0].Text);
        Flow output = name switch
        {
            "echo" => Flow.Of(Echo(arguments)),
            "printf" => Printf(arguments) is { } text ? Flow.Of(text) : Flow.Unknown,
            "cat" or "tee" when arguments.Count == 1 || name == "tee" => input.Exists ? input : Flow.Unknown,
            "curl" or "wget" or "fetch" or "aria2c" or "nc" or "ncat" or "netcat" or "lynx" or "dig" or "http" or "https" or "xh" => Flow.From(Origin.Downloaded),
            "base64" or "base32" or "openssl" or "xxd" or "uudecode" or "gpg" when Decodes(arguments) => Flow.From(Origin.Decoded),
            "rev" => Flow.From(Origin.Decoded),
            "sudo" or "env" or "timeout" or "command" or "nohup" or "torify" or "proxychains" => Wrapped(arguments, input),
            _ => Flow.Unknown,
        };
        return output.With(origin).With(input.Exists && input.Origin > Origin.Unknown ? input.Origin : Origin.Known);
    }

    private static Flow Wrapped(IReadOnlyList<Argument> arguments, Flow input)
    {
        for (int i = 1; i < arguments.Count; i++)
        {
            if (ShellPaths.Name(arguments[i].Text) is "curl" or "wget" or "fetch" or "aria2c" or "nc" or "ncat")
            {
                return Flow.From(Origin.Downloaded);
            }
        }

        return input.Exists ? Flow.Unknown.With(input.Origin) : Flow.Unknown;
    }

    private static bool Decodes(IReadOnlyList<Argument> arguments)
    {
        for (int i = 1; i < arguments.Count; i++)
        {
            if (arguments[i].Text is "-d" or "-D" or "--decode" or "-di" or "-r" or "-rp" or "-p")
            {
                return true;
            }
        }

        return ShellPaths.Name(arguments[0].Text) == "uudecode";
    }

    private static string Echo(IReadOnlyList<Argument> arguments)
    {
        int first = 1;
        bool escapes = false;
        while (first < arguments.Count && arguments[first].Text is "-n" or "-e" or "-E" or "-ne" or "-en")
        {
            escapes |= arguments[first].Text.IndexOf('e') >= 0;
            first++;
        }

        var text = new StringBuilder();
        for (int i = first; i < arguments.Count; i++)
        {
            text.Append(i > first ? " " : "").Append(escapes ? AnsiEscape.DecodeAll(arguments[i].Text) : arguments[i].Text);
        }

        return text.ToString();
    }

    private static string? Printf(IReadOnlyList<Argument> arguments)
    {
        if (arguments.Count < 2)
        {
            return null;
        }

        int next = 2;
        string format = AnsiEscape.DecodeAll(arguments[1].Text);
        var text = new StringBuilder();
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                text.Append(format[i]);
                continue;
            }

            char directive = ++i < format.Length ? format[i] : ' ';
            string? value = directive switch
            {
                '%' => "%",
                's' => next < arguments.Count ? arguments[next++].Text : "",
                'b' => next < arguments.Count ? AnsiEscape.DecodeAll(arguments[next++].Text) : "",
                _ => null,
            };
            if (value is null)
            {
                return null;
            }

            text.Append(value);
        }

        return next >= arguments.Count ? text.ToString() : null;
    }
}
