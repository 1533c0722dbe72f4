using System.Diagnostics;

namespace AgentGen.Testing;

/// <summary>Runs a real process to its end.</summary>
public static class TestProcess
{
    /// <summary>Runs a process to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, each passed on as it is.</param>
    /// <param name="folder">Its working directory; <see langword="null"/> is the checkout.</param>
    /// <param name="input">What it reads from standard input; <see langword="null"/> is nothing.</param>
    /// <param name="environment">Variables to set, or to remove where the value is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Kills the process and those that it started.</param>
    /// <returns>How it ended.</returns>
    public static async Task<ProcessOutcome> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        string? input = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        CancellationToken cancellationToken = default)
    {
        ProcessStartInfo start = new(program)
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // No build server may outlive the test and hold its pipes open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            if (value is null)
            {
                start.Environment.Remove(name);
            }
            else
            {
                start.Environment[name] = value;
            }
        }

        using Process process = new() { StartInfo = start };
        process.Start();
        using CancellationTokenRegistration kill = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        return new ProcessOutcome(process.ExitCode, await output, await error);
    }
}
