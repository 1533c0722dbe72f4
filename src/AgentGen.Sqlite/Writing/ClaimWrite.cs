namespace AgentGen.Runs;

internal sealed class ClaimWrite(RunId run, string owner, CancellationToken cancellationToken) : StoreWrite<RunLease>(cancellationToken)
{
    public override long Size => 0;

    protected override RunLease Write(WriterStatements statements) => new(run, owner, statements.Claim(run, owner));
}
