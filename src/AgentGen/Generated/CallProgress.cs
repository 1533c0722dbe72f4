namespace AgentGen.Generated;

/// <summary>Passes a call's reports on. Whoever listens is an observer: it neither outlives the call nor changes its outcome.</summary>
/// <typeparam name="T">What is reported.</typeparam>
internal sealed class CallProgress<T>(ToolScope scope, IProgress<T>? receiver) : IProgress<T>
{
    public void Report(T value)
    {
        if (receiver is null || scope.IsOver)
        {
            return;
        }

        try
        {
            receiver.Report(value);
        }
        catch (Exception)
        {
            // A report that nobody could take is no failure of the tool.
        }
    }
}
