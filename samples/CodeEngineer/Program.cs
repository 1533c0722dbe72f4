using System.Runtime.InteropServices;
using AgentGen.Runs;
using CodeEngineer;
using CodeEngineer.Jobs;
using CodeEngineer.Options;
using CodeEngineer.Running;

// The first signal stops hosting, so that the run stays as it is and can be resumed; a second one ends the process.
using var stop = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}

using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    AppOptions options = OptionsParser.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(OptionsParser.Help);
        return ExitCodes.Success;
    }

    return await new JobRunner(options, JobFolder.Find(), TimeProvider.System).RunAsync(stop.Token);
}
catch (UsageException error)
{
    Console.Error.WriteLine(error.Message);
    return ExitCodes.Usage;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped. The same command with --resume goes on.");
    return ExitCodes.Stopped;
}
catch (Exception error) when (error is RunStoreException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return ExitCodes.Failed;
}
