using System.Globalization;
using AgentGen.Compiler.Tests.Emitted.Properties.Model;
using AgentGen.Compiler.Tests.Emitted.Properties.Values;
using AgentGen.Compiler.Tests.Emitted.Verification;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace AgentGen.Compiler.Tests.Emitted.Properties;

/// <summary>
/// Random types and random arguments: generated tools against the factory. AGENTGEN_GRAPHS says how many graphs (500 unless told). The seed is the same in every
/// run unless AGENTGEN_SEED says another, or <c>new</c>; a failure names it.
/// </summary>
public sealed class RandomGraphTests
{
    private const ulong UsualSeed = 5764778778375862572;
    private const int PerProject = 50;
    internal const int TypeDecisions = 200;
    private const int CallsPerTool = 5;
    private const int CallDecisions = 40;

    [Fact]
    [Trait("Parity", "35")]
    public void Random_tools_have_the_schemas_values_and_failures_of_the_factory_apart_from_the_documented_deviations()
    {
        int graphs = int.Parse(Environment.GetEnvironmentVariable("AGENTGEN_GRAPHS") ?? "500", CultureInfo.InvariantCulture);
        ulong seed = Environment.GetEnvironmentVariable("AGENTGEN_SEED") switch
        {
            null => UsualSeed,
            "new" => (ulong)Random.Shared.NextInt64(),
            var text => ulong.Parse(text, CultureInfo.InvariantCulture),
        };
        Config config = Config.QuickThrowOnFailure
            .WithMaxTest((graphs + PerProject - 1) / PerProject)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));
        string? last = null;
        try
        {
            Check.One(config, Prop.ForAll(Decisions.Of(PerProject), Holds));
        }
        catch (Exception) when (last is not null)
        {
            throw new Xunit.Sdk.XunitException($"AGENTGEN_SEED={seed}\n{last}");
        }

        // The last batch that failed is the smallest that shrinking found.
        bool Holds(int[][] batch)
        {
            string? problem = FindProblem(batch);
            last = problem ?? last;
            return problem is null;
        }
    }

    internal static IEnumerable<string?> Problems(GraphTool tool, Choices choices) => SchemaProblems(tool).Concat(CallProblems(tool, choices)).Concat(FaultProblems(tool, choices));

    internal static IEnumerable<string?> SchemaProblems(GraphTool tool) =>
    [
        JsonMeaning.FindDifference(JsonMeaning.Parse(tool.Ours.JsonSchema), ExpectedSchema.OfArguments(JsonMeaning.Parse(tool.Theirs.JsonSchema)!, tool.Graph)),
        JsonMeaning.FindDifference(JsonMeaning.Parse(tool.Ours.ReturnJsonSchema), ExpectedSchema.OfResult(JsonMeaning.Parse(tool.Theirs.ReturnJsonSchema)!, tool.Graph)) is { } difference
            ? $"result {difference}"
            : null,
    ];

    internal static IEnumerable<string?> CallProblems(GraphTool tool, Choices choices)
    {
        for (int call = 0; call < CallsPerTool; call++)
        {
            JsonMembers arguments = new ArgumentsBuilder(choices.Part(CallDecisions)).Build(tool.Graph);
            if (call == 0)
            {
                yield return tool.Call(arguments).Refusal is { } refusal ? $"{arguments}\ngood arguments were refused: {refusal}" : null;
            }

            for (int fault = 0; fault < call; fault++)
            {
                arguments = Mutation.Apply(arguments, choices);
            }

            yield return CallComparison.FindProblem(tool, arguments);
        }
    }

    internal static IEnumerable<string?> FaultProblems(GraphTool tool, Choices choices)
    {
        for (int call = 0; call < CallsPerTool; call++)
        {
            JsonMembers arguments = new ArgumentsBuilder(choices.Part(CallDecisions)).Build(tool.Graph);
            FaultSeeder faults = new(choices.Part(CallDecisions));
            JsonMembers wrong = faults.Seed(tool.Graph, arguments);
            yield return CallComparison.FindUnnamed(tool, wrong, faults.Paths);
        }
    }

    internal static string? FindProblem(int[][] batch)
    {
        Choices[] choices = [.. batch.Select(static decisions => new Choices(decisions))];
        Graph[] graphs = [.. choices.Select(static decisions => GraphBuilder.Build(decisions.Part(TypeDecisions), Features.Landed))];
        try
        {
            using GraphProject project = new(graphs);
            return project.Tools
                .Select((tool, i) => Problems(tool, choices[i]).FirstOrDefault(static problem => problem is not null) is { } problem ? $"{problem}\n{tool.Source}" : null)
                .FirstOrDefault(static problem => problem is not null);
        }
        catch (Exception exception)
        {
            return $"{exception}\n{graphs[0].Source("g0")}";
        }
    }
}
