using static AgentGen.Analyzers.Effects.DeedKind;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>Files and folders.</summary>
internal static class FileApis
{
    private const string File = "System.IO.File System.IO.Abstractions.IFile";
    private const string Directory = "System.IO.Directory System.IO.Abstractions.IDirectory";
    private const string FileInfo = "System.IO.FileInfo System.IO.Abstractions.IFileInfo";
    private const string DirectoryInfo = "System.IO.DirectoryInfo System.IO.Abstractions.IDirectoryInfo";
    private const string Times = "CreationTime CreationTimeUtc LastWriteTime LastWriteTimeUtc LastAccessTime LastAccessTimeUtc";

    public static Api[] Rows { get; } =
    [
        Api.Harmless(File,
            $"Exists ReadAllText ReadAllLines ReadAllBytes ReadLines OpenRead OpenText ResolveLinkTarget GetAttributes GetUnixFileMode {Each("Get", Times)}"),
        Api.Harmless(Directory, $"Exists GetFiles GetDirectories GetFileSystemEntries EnumerateFiles EnumerateDirectories EnumerateFileSystemEntries "
            + "GetCurrentDirectory GetParent "
            + $"GetDirectoryRoot GetLogicalDrives ResolveLinkTarget CreateTempSubdirectory {Each("Get", Times)}"),
        Api.Harmless(FileInfo, ".ctor OpenRead OpenText"),
        Api.Harmless(DirectoryInfo, ".ctor GetFiles GetDirectories GetFileSystemInfos EnumerateFiles EnumerateDirectories EnumerateFileSystemInfos"),
        Api.Harmless("System.IO.FileSystemInfo", "Refresh ResolveLinkTarget"),
        Api.Harmless("System.IO.DriveInfo", "*"),
        Api.Harmless("System.IO.StreamReader System.IO.TextReader System.IO.BinaryReader System.IO.StringReader System.IO.StringWriter "
            + "System.IO.MemoryStream", "*"),
        Api.Harmless("System.IO.Stream", "Read ReadByte ReadExactly ReadAtLeast Seek Close Dispose Flush"),
        Api.Harmless("System.IO.Compression.ZipFile", "OpenRead"),
        Api.Harmless("System.Xml.Linq.XDocument System.Xml.Linq.XElement", "Load Parse .ctor"),

        new(ChangesFiles, File, "WriteAllText WriteAllLines WriteAllBytes Create CreateText OpenWrite")
            { What = "writes a file", Target = "path", IsRepeatable = true },
        new(ChangesFiles, File, "AppendAllText AppendAllLines AppendAllBytes AppendText") { What = "appends to a file", Target = "path" },
        new(ChangesFiles, File, "Copy") { What = "copies a file", Target = "destFileName", IsRepeatable = true },
        new(ChangesFiles, File, "Move Replace") { What = "moves a file", Target = "sourceFileName destFileName destinationFileName" },
        new(ChangesFiles, File, "Delete") { What = "deletes a file", Target = "path", IsRepeatable = true, IsIrreversibleIfNamed = true },
        new(ChangesFiles, File, $"SetAttributes SetUnixFileMode Encrypt Decrypt {Each("Set", Times)}")
            { What = "changes a file's attributes", Target = "path", IsRepeatable = true },
        new(ChangesFiles, File, "CreateSymbolicLink CreateHardLink") { What = "makes a link", Target = "path" },
        new(ChangesFiles, File, "Open OpenHandle") { What = "opens a file for writing", Target = "path", IsRepeatable = true, Judge = FileModes.Judge },
        new(ChangesFiles, "System.IO.FileStream", ".ctor") { What = "opens a file for writing", Target = "path", IsRepeatable = true, Judge = FileModes.Judge },
        new(ChangesFiles, "System.IO.StreamWriter", ".ctor") { What = "writes a file", Target = "path", IsRepeatable = true, Judge = FileModes.JudgeWriter },

        new(ChangesFiles, Directory, "CreateDirectory CreateSymbolicLink") { What = "creates a folder", Target = "path", IsRepeatable = true, IsMinor = true },
        new(ChangesFiles, Directory, "Delete") { What = "deletes a folder", Target = "path", IsRepeatable = true, Judge = FileModes.JudgeDelete },
        new(ChangesFiles, Directory, "Move") { What = "moves a folder", Target = "sourceDirName destDirName" },
        new(ChangesFiles, Directory, Each("Set", Times)) { What = "changes a folder's attributes", Target = "path", IsRepeatable = true },

        new(ChangesFiles, FileInfo, "Create CreateText OpenWrite AppendText") { What = "writes a file", Target = "this", IsRepeatable = true },
        new(ChangesFiles, FileInfo, "Open") { What = "opens a file for writing", Target = "this", IsRepeatable = true, Judge = FileModes.Judge },
        new(ChangesFiles, FileInfo, "CopyTo") { What = "copies a file", Target = "destFileName", IsRepeatable = true },
        new(ChangesFiles, FileInfo, "MoveTo Replace") { What = "moves a file", Target = "this destFileName" },
        new(ChangesFiles, FileInfo, "Delete") { What = "deletes a file", Target = "this", IsRepeatable = true, IsIrreversibleIfNamed = true },
        new(ChangesFiles, "System.IO.FileSystemInfo", "Delete") { What = "deletes a file or folder", Target = "this", IsRepeatable = true },
        new(ChangesFiles, DirectoryInfo, "Create CreateSubdirectory") { What = "creates a folder", Target = "this path", IsRepeatable = true, IsMinor = true },
        new(ChangesFiles, DirectoryInfo, "Delete") { What = "deletes a folder", Target = "this", IsRepeatable = true, Judge = FileModes.JudgeDelete },
        new(ChangesFiles, DirectoryInfo, "MoveTo") { What = "moves a folder", Target = "this destDirName" },

        new(ChangesFiles, "System.IO.Compression.ZipFile", "ExtractToDirectory CreateFromDirectory")
            { What = "writes files", Target = "destinationDirectoryName destinationArchiveFileName", IsRepeatable = true },
        new(ChangesFiles, "System.IO.Compression.ZipFileExtensions", "ExtractToFile ExtractToDirectory")
            { What = "writes files", Target = "destinationDirectoryName destinationFileName", IsRepeatable = true },
        new(ChangesFiles, "System.Xml.Linq.XDocument System.Xml.Linq.XElement", "Save")
            { What = "writes a file", Target = "fileName", IsRepeatable = true, Judge = FileModes.JudgeNamed },
        new(ChangesFiles, "System.Xml.XmlDocument", "Save") { What = "writes a file", Target = "filename", IsRepeatable = true, Judge = FileModes.JudgeNamed },
    ];

    private static string Each(string prefix, string names) => string.Join(" ", names.Split([' ']).Select(name => prefix + name));
}
