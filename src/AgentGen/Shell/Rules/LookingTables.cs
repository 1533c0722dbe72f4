namespace AgentGen.Shell.Rules;

/// <summary>The tables of smaller programs, most of which only look.</summary>
internal static class LookingTables
{
    internal static readonly CommandSpec[][] All =
    [
        Agendas.Table, StreamTools.Table, QueryLanguages.Table, ColumnarData.Table, ContentSearch.Table,
        JavaTools.Table, CodeAnalysis.Table, ObjectFiles.Table, Calculators.Table, HardwareQueries.Table,
        SystemdQueries.Table, NetworkStatus.Table, PackageQueries.Table, RegistryClients.Table, BatchSystems.Table,
        Observability.Table, ServerChecks.Table, LogViewers.Table, Terminals.Table, DocumentText.Table,
        PictureInformation.Table, MediaInformation.Table, Checksums.Table, MacQueries.Table, MacConversions.Table, BuildLooks.Table,
    ];
}
