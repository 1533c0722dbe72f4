namespace AgentGen.Aot.Features;

internal static class PhasePolicies
{
    public static async Task ProveAsync(Proof proof)
    {
        await using PolicyMap policy = new();

        proof.Same("Planning", policy.Map.PhaseSession!.Current.Member);
        proof.Same("\"old plan\"", await Call.JsonAsync(policy.Map, "readNote", """{"name":"plan"}"""));
        proof.Same(ToolErrorCode.WrongPhase, await Call.RefusalAsync(policy.Map, "writeNote", """{"name":"plan","text":"new"}"""));
        await policy.BuildAsync();
        proof.Same("Building", policy.Map.PhaseSession.Current.Member);
        proof.Same("", await Call.RefusalAsync(policy.Map, "writeNote", """{"name":"plan","text":"new"}"""));
        proof.Same("new", policy.Book.Notes["plan"]);
        proof.Holds(policy.Map.Phases!.Phases.Count == 4 && policy.Map.Phases.Hash.Length == 64);
    }
}
