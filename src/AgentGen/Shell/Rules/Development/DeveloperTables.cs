namespace AgentGen.Shell.Rules;

/// <summary>The tables of developers' tools.</summary>
internal static class DeveloperTables
{
    internal static readonly CommandSpec[][] All =
    [
        GitCommands.Table, OtherVersionControl.Table, Forges.Table,
        JavaScriptPackages.Table, PythonPackages.Table, RustPackages.Table, GoCommands.Table, RubyPhpPackages.Table, DotnetCommands.Table,
        SystemPackages.Table, OtherPackages.Table, BuildTools.Table, Linters.Table, DeveloperTools.Table,
        Containers.Table, ClusterCommands.Table, AwsCommands.Table, CloudCommands.Table, PlatformCommands.Table, InfrastructureCommands.Table,
        SecretStores.Table, BrokerCommands.Table, Databases.Table, DocumentStores.Table, Migrations.Table,
    ];
}
