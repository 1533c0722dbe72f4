using AgentGen.Runs;
using AgentGen.Testing.Stores;

namespace AgentGen.Tests.Stores;

public sealed class InMemoryRunStoreTests : RunStoreContract
{
    protected override Task<IRunStore> OpenAsync(TimeProvider time) => Task.FromResult<IRunStore>(new InMemoryRunStore(time));
}
