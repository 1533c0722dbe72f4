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
