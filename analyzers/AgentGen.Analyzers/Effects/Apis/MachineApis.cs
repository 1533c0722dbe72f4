using static AgentGen.Analyzers.Effects.DeedKind;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>The environment of the process, the registry and services of the machine.</summary>
internal static class MachineApis
{
    private const string Key = "Microsoft.Win32.RegistryKey";

    public static Api[] Rows { get; } =
    [
        Api.Harmless("System.Environment", "GetEnvironmentVariable GetEnvironmentVariables ExpandEnvironmentVariables GetFolderPath GetCommandLineArgs "
            + "GetLogicalDrives"),
        Api.Harmless("Microsoft.Win32.Registry", "GetValue"),
        Api.Harmless(Key, "GetValue GetValueNames GetSubKeyNames GetValueKind OpenSubKey OpenBaseKey Close Dispose"),

        new(ChangesMachine, "System.Environment", "SetEnvironmentVariable") { What = "changes the environment", Target = "variable", IsRepeatable = true },
        new(ChangesMachine, "System.Environment", "set_CurrentDirectory") { What = "changes the current folder of the process", IsRepeatable = true },
        new(ChangesMachine, "System.Environment", "Exit FailFast") { What = "ends the process" },
        new(ChangesMachine, "System.IO.Directory", "SetCurrentDirectory")
            { What = "changes the current folder of the process", Target = "path", IsRepeatable = true },
        new(ChangesMachine, "Microsoft.Win32.Registry", "SetValue") { What = "writes to the registry", Target = "keyName valueName", IsRepeatable = true },
        new(ChangesMachine, Key, "SetValue CreateSubKey") { What = "writes to the registry", Target = "name subkey", IsRepeatable = true },
        new(ChangesMachine, Key, "DeleteValue DeleteSubKey") { What = "deletes from the registry", Target = "name subkey", IsRepeatable = true },
        new(ChangesMachine, Key, "DeleteSubKeyTree") { What = "deletes a tree of the registry", Target = "subkey", IsRepeatable = true, IsIrreversible = true },
        new(ChangesMachine, "System.ServiceProcess.ServiceController", "Start Stop Pause Continue ExecuteCommand")
            { What = "starts or stops a service of the machine", IsRepeatable = true },
    ];
}
