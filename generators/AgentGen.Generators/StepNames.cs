namespace AgentGen.Generators;

/// <summary>The names of the generator's steps, for tests that look at what was cached.</summary>
internal static class StepNames
{
    internal const string Documentation = nameof(Documentation);
    internal const string Specs = nameof(Specs);
    internal const string Foreign = nameof(Foreign);
    internal const string Problems = nameof(Problems);
    internal const string Project = nameof(Project);
    internal const string Options = nameof(Options);
    internal const string Tools = nameof(Tools);
    internal const string Map = nameof(Map);
    internal const string OutputSpecs = nameof(OutputSpecs);
    internal const string Outputs = nameof(Outputs);
    internal const string Types = nameof(Types);
    internal const string Contracts = nameof(Contracts);
}
