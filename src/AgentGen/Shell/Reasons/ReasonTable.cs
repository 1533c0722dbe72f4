namespace AgentGen.Shell.Reasons;

/// <summary>The guide to every code, in the order in which it is listed.</summary>
internal static class ReasonTable
{
    internal static IReadOnlyList<ShellReasonGuide> All { get; } =
    [
        .. ChangeReasons.Table, .. DestructionReasons.Table, .. CodeReasons.Table, .. DisclosureReasons.Table, .. RightsReasons.Table, .. MachineReasons.Table,
    ];
}
