using CodeEngineer.Options;
using Spectre.Console;

namespace CodeEngineer.Display;

/// <summary>Chooses how a run is shown.</summary>
internal static class Views
{
    public static IRunView Create(OutputMode mode, TimeProvider time)
    {
        TextReader? input = Console.IsInputRedirected ? null : Console.In;
        return mode switch
        {
            OutputMode.Json => new JsonView(Console.OpenStandardOutput()),
            OutputMode.Auto when !Console.IsOutputRedirected && input is not null && AnsiConsole.Profile.Capabilities.Interactive => new LiveView(AnsiConsole.Console, time),
            _ => new PlainView(Console.Out, input),
        };
    }
}
