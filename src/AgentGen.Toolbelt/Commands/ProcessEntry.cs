using System.Globalization;

namespace AgentGen.Toolbelt;

/// <summary>A living process as the kernel lists it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parent">Its parent's id.</param>
/// <param name="Session">Its session's id.</param>
/// <param name="StartTime">When it was started, in ticks since boot: with the id, its identity.</param>
internal readonly record struct ProcessEntry(int Id, int Parent, int Session, ulong StartTime)
{
    /// <summary>Reads the entry of a process; null where it has ended, be it that its parent has not looked yet.</summary>
    internal static ProcessEntry? TryRead(int id)
    {
        string line;
        try
        {
            line = File.ReadAllText($"/proc/{id}/stat");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        // The name stands in parentheses and may itself hold blanks and parentheses; the fields after the last one do not.
        string[] fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return fields[0] is "Z" or "X"
            ? null
            : new ProcessEntry(id, Number(fields[1]), Number(fields[3]), ulong.Parse(fields[19], CultureInfo.InvariantCulture));
    }

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}
