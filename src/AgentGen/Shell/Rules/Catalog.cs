namespace AgentGen.Shell.Rules;

/// <summary>Every command the tables know, by name.</summary>
internal static class Catalog
{
    private static readonly Dictionary<string, CommandSpec> ByName = Build();

    internal static IEnumerable<CommandSpec> Specs => ByName.Values.Distinct();

    /// <summary>The entry of a command; versions after the name (<c>python3.12</c>) do not matter.</summary>
    internal static CommandSpec? Find(string name)
    {
        if (ByName.TryGetValue(name, out CommandSpec? spec))
        {
            return spec;
        }

        if (name.StartsWith("mkfs.", StringComparison.Ordinal) || name.StartsWith("fsck.", StringComparison.Ordinal))
        {
            return ByName["mkfs"];
        }

        string unversioned = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '-');
        return unversioned.Length > 0 && unversioned.Length < name.Length && ByName.TryGetValue(unversioned, out spec) ? spec : null;
    }

    private static Dictionary<string, CommandSpec> Build()
    {
        var byName = new Dictionary<string, CommandSpec>(StringComparer.Ordinal);
        CommandSpec[][] tables =
        [
            ShellBuiltins.Table, .. WrapperTables.All, Interpreters.Table, SystemAdministration.Table, Disks.Table, Accounts.Table,
            Security.Table, NetworkCommands.Table, AgentGenCommand.Table, .. CoreTables.All, .. DeveloperTables.All, .. LookingTables.All,
            Processes.Table, Schedulers.Table, MacOs.Table, Firewalls.Table, Keys.Table, NetworkQueries.Table, WebClients.Table, RemoteShells.Table, Sockets.Table,
            RemoteAccess.Table, Editors.Table, Pagers.Table, Debuggers.Table, Desktop.Table, Documents.Table, Mail.Table, MessageBus.Table, Printing.Table,
            BackupTools.Table, Launchers.Table, MacSettings.Table, SystemQueries.Table, ServerQueries.Table, Virtualization.Table, WindowsTools.Table,
        ];
        foreach (CommandSpec[] table in tables)
        {
            foreach (CommandSpec spec in table)
            {
                foreach (string name in spec.Names)
                {
                    if (byName.ContainsKey(name))
                    {
                        throw new InvalidOperationException($"'{name}' stands in two entries, that of '{byName[name].Names[0]}' and that of '{spec.Names[0]}'.");
                    }

                    byName.Add(name, spec);
                }
            }
        }

        return byName;
    }
}
