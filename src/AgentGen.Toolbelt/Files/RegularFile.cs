namespace AgentGen.Toolbelt;

/// <summary>Opens files for reading that are files: a pipe or a device could wait for ever, or never end.</summary>
internal static class RegularFile
{
    internal static FileStream Open(string fullPath)
    {
        FileStream file = OperatingSystem.IsWindows()
            ? new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            : new FileStream(UnixFile.OpenForReading(fullPath), FileAccess.Read);
        if (file.CanSeek)
        {
            return file;
        }

        file.Dispose();
        throw new WorkspaceException($"'{Path.GetFileName(fullPath)}' is a pipe or a device, not a file.");
    }
}
