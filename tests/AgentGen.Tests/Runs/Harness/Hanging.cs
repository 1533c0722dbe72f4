namespace AgentGen.Tests.Runs;

/// <summary>A tool that hangs until it is released or cancelled.</summary>
internal sealed class Hanging
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Hanging(Effect effect) => Tool = new TestTool("hang", effect, async call =>
    {
        _begun.TrySetResult();
        await _released.Task.WaitAsync(call.Token);
        return "released";
    });

    public TestTool Tool { get; }

    public Task Begun => _begun.Task.WaitAsync(EngineHarness.Disaster, TestContext.Current.CancellationToken);

    public void Release() => _released.TrySetResult();
}
