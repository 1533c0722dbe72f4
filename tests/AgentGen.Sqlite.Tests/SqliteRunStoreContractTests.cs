using AgentGen.Runs;
using AgentGen.Testing.Stores;

namespace AgentGen.Sqlite.Tests;

public sealed class SqliteRunStoreContractTests : RunStoreContract
{
    private readonly TemporaryFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    protected override async Task<IRunStore> OpenAsync(TimeProvider time) =>
        await SqliteRunStore.OpenAsync(_folder.PathOf("journal.db"), SqliteStoreMode.Own, time, Token);
}
