namespace AgentGen.Shell.Rules;

/// <summary>The tables of the core utilities, and of what looks at the system.</summary>
internal static class CoreTables
{
    internal static readonly CommandSpec[][] All =
    [
        ListingCommands.Table, DiskUsage.Table, PathCommands.Table, TextCommands.Table, SortCommands.Table, SearchCommands.Table, ComparisonCommands.Table,
        EncodingCommands.Table, BinaryInspection.Table, StructuredData.Table, TextPreview.Table, CodeStatistics.Table, StreamEditors.Table, FindCommands.Table,
        FileCommands.Table, PermissionCommands.Table, DeleteCommands.Table, SyncCommands.Table, ArchiveCommands.Table, CompressionCommands.Table,
        MediaCommands.Table, Manuals.Table, ProcessInformation.Table, HardwareInformation.Table, SystemInformation.Table, SystemLogs.Table,
        SystemClients.Table,
    ];
}
