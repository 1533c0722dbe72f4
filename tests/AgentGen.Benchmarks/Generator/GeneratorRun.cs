namespace AgentGen.Benchmarks.Generator;

/// <summary>One run of a generator.</summary>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="CpuMilliseconds">How long the process really computed: less, where other work shares the machine.</param>
/// <param name="Emitted">How many files it wrote that were not there before.</param>
internal readonly record struct GeneratorRun(double Milliseconds, double CpuMilliseconds, int Emitted);
