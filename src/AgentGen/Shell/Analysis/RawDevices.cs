namespace AgentGen.Shell.Analysis;

/// <summary>Knows the devices that give out the content of a whole disk, of memory, or what is typed.</summary>
internal static class RawDevices
{
    private static readonly string[] Beginnings =
    [
        "/dev/sd", "/dev/hd", "/dev/vd", "/dev/xvd", "/dev/nvme", "/dev/mmcblk", "/dev/disk", "/dev/rdisk", "/dev/mapper/", "/dev/dm-", "/dev/md", "/dev/mem",
        "/dev/kmem", "/dev/port", "/dev/input/",
    ];

    internal static bool Holds(string normal)
    {
        foreach (string beginning in Beginnings)
        {
            if (normal.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
