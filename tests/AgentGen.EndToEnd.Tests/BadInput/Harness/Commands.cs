using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.BadInput;

/// <summary>Commands that would run for ever, and how to see that they have begun and that nothing is left of them.</summary>
internal static class Commands
{
    /// <summary>Leaves the name of a pipe in the workspace, through which a command and a test meet.</summary>
    public static async Task<string> MakePipeAsync(Site site)
    {
        string pipe = site.PathOf("pipe");
        (await TestProcess.RunAsync("mkfifo", [pipe], cancellationToken: Site.Token)).ExitCode.ShouldBe(0);
        return pipe;
    }

    /// <summary>Tells the pipe which processes there are: the shell, a child, and a grandchild in a session of its own. Then it waits for ever.</summary>
    public const string Family = "sleep 36000 & child=$!; (setsid sleep 36000 & echo \"$$ $child $!\" > pipe; wait)";

    /// <summary>Waits until <see cref="Family"/> runs.</summary>
    public static async Task<int[]> FamilyAsync(string pipe)
    {
        await using ChildProcess reader = ChildProcess.Start("cat", pipe);
        string line = (await reader.Output.ReadLineAsync(Site.Token)).ShouldNotBeNull();
        int[] family = [.. line.Split(' ').Select(int.Parse)];
        family.Length.ShouldBe(3);
        family.ShouldAllBe(id => IsAlive(id));
        return family;
    }

    /// <summary>Waits until a command reads the pipe.</summary>
    public static async Task ReaderAsync(string pipe) =>
        (await TestProcess.RunAsync("sh", ["-c", "exec 3> \"$0\"", pipe], cancellationToken: Site.Token)).ExitCode.ShouldBe(0);

    /// <summary>Whether a process lives; one that ended and is not yet collected does not.</summary>
    public static bool IsAlive(int id)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
