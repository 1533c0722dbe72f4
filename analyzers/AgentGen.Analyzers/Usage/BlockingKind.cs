namespace AgentGen.Analyzers.Usage;

/// <summary>How code waits for a task by holding its thread.</summary>
internal enum BlockingKind
{
    /// <summary><c>task.Result</c>.</summary>
    Result,

    /// <summary><c>task.Wait()</c>.</summary>
    Wait,

    /// <summary><c>task.GetAwaiter().GetResult()</c>.</summary>
    GetResult,

    /// <summary><c>Task.WaitAll(…)</c>.</summary>
    WaitAll,

    /// <summary><c>Thread.Sleep(…)</c>.</summary>
    Sleep,
}
