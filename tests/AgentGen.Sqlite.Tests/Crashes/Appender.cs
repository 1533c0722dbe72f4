using AgentGen.Testing;

namespace AgentGen.Sqlite.Tests.Crashes;

/// <summary>A process that owns a store and appends to it until it is killed.</summary>
internal static class Appender
{
    public static ChildProcess Start(string journal) => ChildProcess.Start(Path.Combine(AppContext.BaseDirectory, "AgentGen.Sqlite.Appender"), journal);
}
