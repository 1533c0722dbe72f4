namespace AgentGen;

/// <summary>The built-in gates' names as written in plans.</summary>
public static class GateNames
{
    /// <summary><see cref="Gate.None"/>.</summary>
    public const string None = "none";

    /// <summary><see cref="Gate.FileExists"/>.</summary>
    public const string FileExists = "file_exists";

    /// <summary><see cref="Gate.ExitCodeZero"/>.</summary>
    public const string ExitCodeZero = "exit_code_zero";

    /// <summary><see cref="Gate.TestsPass"/>.</summary>
    public const string TestsPass = "tests_pass";

    /// <summary><see cref="Gate.SyntaxValid"/>.</summary>
    public const string SyntaxValid = "syntax_valid";

    /// <summary><see cref="Gate.Contains"/>.</summary>
    public const string Contains = "contains";

    /// <summary>Tells the name of a built-in gate.</summary>
    /// <param name="gate">The gate.</param>
    /// <returns>Its name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no declared gate.</exception>
    public static string Of(Gate gate) => gate switch
    {
        Gate.None => None,
        Gate.FileExists => FileExists,
        Gate.ExitCodeZero => ExitCodeZero,
        Gate.TestsPass => TestsPass,
        Gate.SyntaxValid => SyntaxValid,
        Gate.Contains => Contains,
        _ => throw new ArgumentOutOfRangeException(nameof(gate), gate, "No built-in gate has this value."),
    };
}
