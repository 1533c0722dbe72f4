namespace AgentGen.Runs;

internal sealed class AppendWrite(RunLease lease, long expectedRevision, IReadOnlyList<RunEvent> events, TimeProvider time, RunSignals signals, CancellationToken cancellationToken)
    : StoreWrite<AppendResult>(cancellationToken)
{
    // Serialized by who appends: what cannot be serialized is its failure and nobody else's.
    private readonly (RunEvent Event, byte[] Body)[] _facts = [.. events.Select(fact => (fact, RunEventSerializer.Serialize(fact)))];

    public override long Size => _facts.Sum(fact => (long)fact.Body.Length);

    protected override AppendResult Write(WriterStatements statements)
    {
        if (statements.FindRun(lease.Run) is not { } run || run.Epoch != lease.Epoch)
        {
            return new(AppendResultKind.Fenced, statements.FindRun(lease.Run)?.Revision ?? 0);
        }

        if (run.Revision != expectedRevision)
        {
            return new(AppendResultKind.Conflict, run.Revision);
        }

        DateTimeOffset at = time.GetUtcNow();
        foreach ((RunEvent fact, byte[] body) in _facts)
        {
            RecordedEvent recorded = new(lease.Run, run.Revision + 1, at, fact);
            run = run with
            {
                Head = EventChain.Next(run.Head, recorded.Revision, at.UtcTicks, body),
                Revision = recorded.Revision,
                Summary = RunSummaryFold.Apply(run.Summary, recorded),
            };
            statements.InsertFact(run, at, body);
        }

        statements.UpdateRun(run);
        return new(AppendResultKind.Appended, run.Revision);
    }

    protected override void OnDurable(AppendResult outcome)
    {
        if (outcome.Kind == AppendResultKind.Appended)
        {
            signals.Raise(lease.Run);
        }
    }
}
