using AgentGen.Shell.Analysis.Filters;

namespace AgentGen.Shell.Analysis;

/// <summary>Works out what a command writes to its output, as far as that matters to what reads it.</summary>
internal static class Outputs
{
    internal static Flow Of(IReadOnlyList<Argument> arguments, Flow input)
    {
        Origin origin = input.Exists && input.Origin > Origin.Unknown ? input.Origin : Origin.Known;
        foreach (Argument argument in arguments)
        {
            origin = argument.Origin > origin ? argument.Origin : origin;
        }

        return Of(ShellPaths.Name(arguments[0].Text), arguments, input).With(origin);
    }

    /// <summary>What <c>printf</c> prints for a format and its values, or null when that cannot be known.</summary>
    internal static string? Printf(IReadOnlyList<Argument> arguments, int format) => PrintfText.Of(arguments, format);

    private static Flow Of(string name, IReadOnlyList<Argument> arguments, Flow input)
    {
        switch (name)
        {
            case "echo":
                return Flow.Of(EchoText.Of(arguments));
            case "printf":
                int format = arguments.Count > 1 && arguments[1].Text == "--" ? 2 : 1;
                return Printf(arguments, format) is { } text ? Flow.Of(text) : Flow.Unknown;
            case "mktemp" when TemporaryName(arguments) is { } path:
                return Flow.Of(path).With(Origin.Unknown);
            case "tee":
                return input.Exists ? input : Flow.Unknown;
            case "curl" or "wget" or "fetch" or "aria2c" or "nc" or "ncat" or "netcat" or "lynx" or "dig" or "http" or "https" or "xh" or "w3m" or "elinks":
                return Flow.From(Origin.Downloaded);
            case "sudo" or "doas" or "env" or "timeout" or "command" or "builtin" or "exec" or "nohup" or "nice" or "ionice" or "time" or "stdbuf" or "setsid"
                or "busybox" or "toybox" or "torify" or "torsocks" or "proxychains" or "proxychains4" or "unbuffer":
                return Wrapped(arguments, input);
            default:
                return TextFilters.Apply(name, arguments, input) ?? Flow.Unknown;
        }
    }

    // A new name in the folder for temporary files, or one as the template says; of it the end is not known.
    private static string? TemporaryName(IReadOnlyList<Argument> arguments)
    {
        string name = "/tmp/tmp.";
        for (int i = 1; i < arguments.Count; i++)
        {
            string text = arguments[i].Text;
            if (text is "-t" && i + 1 < arguments.Count)
            {
                name = "/tmp/" + ShellPaths.Name(arguments[++i].Text);
            }
            else if (text is not ("-d" or "-q" or "-dq" or "-qd" or "--directory" or "--quiet"))
            {
                name = text;
                if (!arguments[i].IsKnown || text.Length == 0 || text[0] == '-' || i + 1 < arguments.Count)
                {
                    return null;
                }
            }
        }

        return name.TrimEnd('X') + Parsing.Source.Unknown;
    }

    // What is wrapped is the first word that is known to print something.
    private static Flow Wrapped(IReadOnlyList<Argument> arguments, Flow input)
    {
        for (int i = 1; i < arguments.Count && i < 32; i++)
        {
            string name = ShellPaths.Name(arguments[i].Text);
            if (name is "echo" or "printf" or "tee" or "curl" or "wget" or "fetch" or "aria2c" or "nc" or "ncat" || TextFilters.Knows(name))
            {
                return Of(name, [.. arguments.Skip(i)], input);
            }
        }

        return Flow.Unknown;
    }
}
