namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>Where a path becomes an access to the file system. Asking whether something exists is none: it is asked before a check as well.</summary>
internal static class FileSinks
{
    private const string Objects = "Create* Delete MoveTo CopyTo Replace Open* AppendText Encrypt Decrypt EnumerateFiles EnumerateDirectories EnumerateFileSystemInfos GetFiles "
        + "GetDirectories GetFileSystemInfos";

    public static IEnumerable<SinkEntry> Table { get; } =
    [
        Entry("System.IO.File", "Read* Write* Append* Open* Create* Delete Replace Move Copy SetAttributes SetUnixFileMode Encrypt Decrypt SetLast* SetCreation*",
            "path sourceFileName destFileName destinationFileName destinationBackupFileName pathToTarget"),
        Entry("System.IO.Directory", "Create* Delete Move Enumerate* GetFiles GetDirectories GetFileSystemEntries SetCurrentDirectory",
            "path sourceDirName destDirName pathToTarget"),
        Entry("System.IO.FileStream", ".ctor", "path"),
        Entry("System.IO.StreamReader", ".ctor", "path"),
        Entry("System.IO.StreamWriter", ".ctor", "path"),
        Entry("System.IO.FileSystemWatcher", ".ctor", "path"),
        Entry("System.IO.FileInfo", Objects, "this destFileName destinationFileName"),
        Entry("System.IO.DirectoryInfo", Objects, "this destDirName"),
        Entry("System.IO.FileSystemInfo", Objects, "this"),
        Entry("System.IO.Compression.ZipFile", "ExtractToDirectory* CreateFromDirectory* Open*",
            "sourceArchiveFileName destinationDirectoryName sourceDirectoryName destinationArchiveFileName archiveFileName"),
        Entry("System.IO.Compression.ZipFileExtensions", "ExtractToDirectory* ExtractToFile* CreateEntryFromFile*",
            "destinationDirectoryName destinationFileName sourceFileName"),
        Entry("System.Formats.Tar.TarFile", "ExtractToDirectory* CreateFromDirectory*",
            "sourceFileName destinationDirectoryName sourceDirectoryName destinationFileName"),
        Entry("System.IO.MemoryMappedFiles.MemoryMappedFile", "CreateFromFile", "path"),
        Entry("System.Xml.XmlDocument", "Load Save", "filename"),
        Entry("System.Xml.Linq.XDocument", "Load Save", "uri fileName"),
        Entry("System.Xml.Linq.XElement", "Load Save", "uri fileName"),
        Entry("System.IO.Abstractions.IFile", "Read* Write* Append* Open* Create* Delete Replace Move Copy", "path sourceFileName destFileName"),
        Entry("System.IO.Abstractions.IDirectory", "Create* Delete Move Enumerate* GetFiles GetDirectories", "path sourceDirName destDirName"),
        Entry("Microsoft.VisualBasic.FileIO.FileSystem", "Delete* Copy* Move* ReadAll* WriteAll*",
            "file directory sourceFileName destinationFileName sourceDirectoryName destinationDirectoryName"),
    ];

    private static SinkEntry Entry(string type, string methods, string parameters) => new(SinkKind.Path, type, methods, parameters);
}
