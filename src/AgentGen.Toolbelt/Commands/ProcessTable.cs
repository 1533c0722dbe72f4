using System.Globalization;
using System.Text;

namespace AgentGen.Toolbelt;

/// <summary>Looks through the processes of a Linux system.</summary>
internal static class ProcessTable
{
    /// <summary>Finds the living processes of a job: the command, its session, those that carry the job's mark, and the descendants of all these.</summary>
    internal static IReadOnlyList<ProcessEntry> FindJob(int command, string job)
    {
        byte[] mark = Encoding.ASCII.GetBytes(job);
        ProcessEntry[] all = [.. Ids().Select(ProcessEntry.TryRead).OfType<ProcessEntry>()];
        HashSet<int> members = [.. all.Where(each => each.Id == command || each.Session == command || IsMarked(each.Id, mark)).Select(static each => each.Id)];

        int before;
        do
        {
            before = members.Count;
            members.UnionWith(all.Where(each => members.Contains(each.Parent)).Select(static each => each.Id));
        }
        while (members.Count > before);

        return [.. all.Where(each => members.Contains(each.Id))];
    }

    private static IEnumerable<int> Ids() =>
        from folder in Directory.EnumerateDirectories("/proc")
        let name = Path.GetFileName(folder)
        where char.IsAsciiDigit(name[0])
        select int.Parse(name, CultureInfo.InvariantCulture);

    private static bool IsMarked(int id, byte[] mark)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{id}/environ").AsSpan().IndexOf(mark) >= 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended, or it belongs to somebody else: it is none of ours.
            return false;
        }
    }
}
