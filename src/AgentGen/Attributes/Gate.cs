namespace AgentGen;

/// <summary>The built-in quality gates. A gate that could not be evaluated has not passed.</summary>
public enum Gate
{
    /// <summary>No check: the call's own success is enough. Written <c>none</c> in plans.</summary>
    None = 0,

    /// <summary>The file named by a parameter exists inside the workspace. Written <c>file_exists</c> in plans.</summary>
    FileExists,

    /// <summary>The result carries an exit code and it is zero. Written <c>exit_code_zero</c> in plans.</summary>
    ExitCodeZero,

    /// <summary>The workspace's tests ran, at least one of them, and all passed. Written <c>tests_pass</c> in plans.</summary>
    TestsPass,

    /// <summary>The file named by a parameter parses in the language of its extension. Written <c>syntax_valid</c> in plans.</summary>
    SyntaxValid,

    /// <summary>The result contains the gate's argument, compared ordinally. Written <c>contains:&lt;text&gt;</c> in plans.</summary>
    Contains,
}
