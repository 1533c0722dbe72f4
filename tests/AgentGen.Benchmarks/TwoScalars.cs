namespace AgentGen.Benchmarks;

/// <summary>The method that every competitor calls.</summary>
internal static class TwoScalars
{
    [Tool("two_scalars", Effect = Effect.ReadOnly)]
    internal static int Add(int left, int right) => left + right;

    [Tool("two_scalars_json", Effect = Effect.ReadOnly, Results = ResultForm.JsonElement)]
    internal static int AddAsJson(int left, int right) => left + right;
}
