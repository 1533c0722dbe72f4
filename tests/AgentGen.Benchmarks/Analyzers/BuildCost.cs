namespace AgentGen.Benchmarks.Analyzers;

/// <summary>What one build cost.</summary>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="CpuMilliseconds">How much the compiler computed, in the server and in the build's own processes.</param>
internal readonly record struct BuildCost(double Milliseconds, double CpuMilliseconds);
