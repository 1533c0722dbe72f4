namespace CodeEngineer.Options;

/// <summary>Reads the command line.</summary>
internal static class OptionsParser
{
    public const string Help =
        """
        A coding agent mends a small .NET solution: it plans, edits, tests, repairs and delivers.

        usage: dotnet run --project samples/CodeEngineer -- [options]

          --workspace DIR  work in DIR, which must be empty or not exist; the default is a fresh temporary folder
          --resume         go on with the last run, or with the run in --workspace DIR; what is done is not done again
          --yes            approve every step that asks for it, unattended
          --plain          lines for logs instead of the live view; the default where the output is not a terminal
          --json           one JSON object a line: the start, each event, the report
          --script FILE    let the scripted model answer from FILE instead of Script/conversation.json
          --help           this text

        The model is scripted, unless OPENAI_API_KEY is set: then it is OPENAI_MODEL at OPENAI_BASE_URL.
        Journals are kept in CODE_ENGINEER_STATE, by default a folder of the user's local application data, never in the workspace.

        exit codes: 0 success, 1 the run failed, 2 the command line is wrong, 3 the run needs attention, 130 stopped and can be resumed
        """;

    /// <exception cref="UsageException">An argument is unknown, lacks its value, is given twice or contradicts another.</exception>
    public static AppOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new AppOptions();
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i++)
        {
            string name = arguments[i];
            options = name switch
            {
                "--workspace" => options with { Workspace = Value("a folder") },
                "--script" => options with { Script = Value("a file") },
                "--resume" => options with { Resume = true },
                "--yes" => options with { Yes = true },
                "--plain" => options with { Output = OutputMode.Plain },
                "--json" => options with { Output = OutputMode.Json },
                "--help" or "-h" or "-?" => options with { Help = true },
                _ => throw new UsageException($"\"{name}\" is no option. --help lists them."),
            };
            if (!seen.Add(name))
            {
                throw new UsageException($"{name} is given twice.");
            }

            string Value(string what) => ++i < arguments.Count && !string.IsNullOrWhiteSpace(arguments[i]) && !arguments[i].StartsWith("--", StringComparison.Ordinal)
                ? arguments[i]
                : throw new UsageException($"{name} needs {what}, as in {name} {(name == "--script" ? "conversation.json" : "./work")}.");
        }

        return seen.Contains("--plain") && seen.Contains("--json")
            ? throw new UsageException("--plain and --json contradict each other: choose one.")
            : options;
    }
}
