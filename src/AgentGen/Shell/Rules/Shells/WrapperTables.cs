namespace AgentGen.Shell.Rules;

/// <summary>The tables of the commands that run the command in their arguments.</summary>
internal static class WrapperTables
{
    internal static readonly CommandSpec[][] All =
        [Wrappers.Table, RightsWrappers.Table, IsolationWrappers.Table, TracingWrappers.Table, RepeatWrappers.Table, SessionWrappers.Table];
}
