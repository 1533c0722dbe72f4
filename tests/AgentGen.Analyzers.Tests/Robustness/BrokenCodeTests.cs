using System.Globalization;
using AgentGen.Analyzers.Tests.Vulnerable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Analyzers.Tests.Robustness;

/// <summary>
/// Breaks the code of the corpus as editing breaks it. Which breaks a run tries follows from a seed; <c>AGENTGEN_BREAKS</c> asks for more of them and
/// <c>AGENTGEN_SEED</c> for others. Every failure names the seed.
/// </summary>
public sealed class BrokenCodeTests
{
    private static readonly int Breaks = Setting("AGENTGEN_BREAKS", 60);
    private static readonly int Seed = Setting("AGENTGEN_SEED", 5);

    [Fact]
    public Task Code_that_ends_in_the_middle_is_survived() => TryAsync((code, random) => code[..random.Next(code.Length)]);

    [Fact]
    public Task Code_that_lacks_some_tokens_is_survived() => TryAsync((code, random) => Edited(code, random, static (_, _) => ""));

    [Fact]
    public Task Code_with_tokens_in_the_wrong_place_is_survived() => TryAsync((code, random) => Edited(code, random, static (tokens, random) => tokens[random.Next(tokens.Count)].Text));

    [Fact]
    public Task Code_made_of_two_halves_is_survived() => TryAsync((code, random) =>
    {
        string other = Any(random);
        return code[..random.Next(code.Length)] + other[random.Next(other.Length)..];
    });

    private static async Task TryAsync(Func<string, Random, string> breakUp)
    {
        await Parallel.ForAsync(0, Breaks, TestContext.Current.CancellationToken, async (number, _) =>
        {
#pragma warning disable CA5394 // A seeded sequence is wanted: a failure can be repeated.
            Random random = new(unchecked((Seed * 1_000_003) + number));
#pragma warning restore CA5394
            await Survival.ShouldBeSurvivedAsync(breakUp(Any(random), random), $"AGENTGEN_SEED={Seed}, break {number}");
        });
    }

    private static string Any(Random random)
    {
        var tool = Corpus.Tools[random.Next(Corpus.Tools.Count)];
        return random.Next(4) == 0 ? tool.Safe : tool.Vulnerable;
    }

    private static string Edited(string code, Random random, Func<IReadOnlyList<SyntaxToken>, Random, string> replacement)
    {
        List<SyntaxToken> tokens = [.. SyntaxFactory.ParseCompilationUnit(code).DescendantTokens()];
        foreach (var token in Enumerable.Range(0, random.Next(1, 4)).Select(_ => tokens[random.Next(tokens.Count)]).DistinctBy(token => token.SpanStart).OrderByDescending(token => token.SpanStart))
        {
            code = code.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, replacement(tokens, random));
        }

        return code;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
