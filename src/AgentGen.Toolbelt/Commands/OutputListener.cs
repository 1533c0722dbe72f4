namespace AgentGen.Toolbelt;

/// <summary>Tells a host what a command writes: one piece at a time, and never at the command's cost.</summary>
internal sealed class OutputListener(IProgress<CommandOutput> progress)
{
    private readonly Lock _gate = new();

    internal void Tell(bool isError, string text)
    {
        lock (_gate)
        {
            try
            {
                progress.Report(new CommandOutput(isError, text));
            }
#pragma warning disable CA1031 // A listener that fails must not stop the reading: the command would hang on a full pipe.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }
    }
}
