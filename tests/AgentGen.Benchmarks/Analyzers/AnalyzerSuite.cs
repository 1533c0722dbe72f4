using AgentGen.Benchmarks.Generator;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Benchmarks.Analyzers;

/// <summary>
/// What the analyzers cost: whole builds of a project of a thousand tools and of an ordinary one of a hundred thousand lines, each rule's part of it,
/// and what an edit of one file costs in an editor, against the compiler's own judgement of that file.
/// </summary>
internal static class AnalyzerSuite
{
    private const string Peer = "compiler-diagnostics";

    internal static IReadOnlyList<Figure> Run(Effort effort)
    {
        SyntheticProject tools = new(effort.Pick(1000, 40));
        OrdinaryProject ordinary = new(effort.Pick(165, 2));
        int rounds = effort.Pick(3, 1);
        int cold = effort.Pick(1, 1);
        int edits = effort.Pick(40, 2);
        return
        [
            BuildFigures.Measure("build-1000-tools", tools.Files, hasTools: true, rounds, cold),
            BuildFigures.Measure("build-ordinary", ordinary.Files, hasTools: false, rounds, cold),
            Edit("edit-one-file", tools.Files, tools.ToolFiles, Edits.Tool, edits),
            Edit("edit-one-file-without-tools", tools.Files, tools.ServiceFiles, Edits.Unrelated, edits),
            Edit("edit-one-file-ordinary", ordinary.Files, ordinary.ServiceFiles, [("field", AddField)], edits),
            .. Rules(tools, ordinary, effort.Pick(3, 1)),
        ];
    }

    private static string AddField(string text, int number) =>
        text.Insert(text.IndexOf("private int _total;", StringComparison.Ordinal), $"private readonly int _number{number} = {number};\n    ");

    private static Figure Edit(
        string name,
        IReadOnlyList<(string Path, string Text)> files,
        IReadOnlyList<string> edited,
        IReadOnlyList<(string Name, Func<string, int, string> Apply)> kinds,
        int rounds)
    {
        AnalyzedProject project = new(files);
        List<double> ours = [];
        List<double> compiler = [];
        for (int round = -5; round < rounds; round++)
        {
            int number = round + 6;
            string file = edited[number * 37 % edited.Count];
            project.Edit(file, text => kinds[number % kinds.Count].Apply(text, number));
            double first = number % 2 == 0 ? project.Compile(file) : 0;
            double analysis = project.Analyze(file);
            double compilation = number % 2 == 0 ? first : project.Compile(file);
            if (round >= 0)
            {
                ours.Add(analysis);
                compiler.Add(compilation);
            }
        }

        return new Figure(
            name,
            new Dictionary<string, double>
            {
                ["p50_ms"] = Sample.Percentile(ours, 50),
                ["p95_ms"] = Sample.Percentile(ours, 95),
                ["compiler_p50_ms"] = Sample.Percentile(compiler, 50),
                ["compiler_p95_ms"] = Sample.Percentile(compiler, 95),
                ["edits"] = rounds,
            },
            new Dictionary<string, double> { [Peer] = Sample.Percentile(compiler, 50) / Sample.Percentile(ours, 50) });
    }

    // What several analyzers need is counted to the one that asks first.
    private static IEnumerable<Figure> Rules(SyntheticProject tools, OrdinaryProject ordinary, int rounds)
    {
        AnalyzedProject many = new(tools.Files);
        AnalyzedProject none = new(ordinary.Files);
        List<Judged> ofTools = [.. Enumerable.Range(0, rounds + 1).Select(_ => new Judged(many)).Skip(1)];
        List<Judged> ofOrdinary = [.. Enumerable.Range(0, rounds + 1).Select(_ => new Judged(none)).Skip(1)];
        double OfTools(DiagnosticAnalyzer analyzer) => Sample.Median(ofTools.Select(run => run.Milliseconds[analyzer]));
        foreach (DiagnosticAnalyzer analyzer in ShippedAnalyzers.All.OrderByDescending(OfTools))
        {
            yield return new Figure(
                $"rule/{analyzer.GetType().Name}",
                new Dictionary<string, double>
                {
                    ["tools_ms"] = OfTools(analyzer),
                    ["ordinary_ms"] = Sample.Median(ofOrdinary.Select(run => run.Milliseconds[analyzer])),
                    ["tools_findings"] = analyzer.SupportedDiagnostics.Sum(rule => ofTools[0].Findings.GetValueOrDefault(rule.Id)),
                    ["ordinary_findings"] = analyzer.SupportedDiagnostics.Sum(rule => ofOrdinary[0].Findings.GetValueOrDefault(rule.Id)),
                },
                new Dictionary<string, double>());
        }
    }

    private sealed class Judged
    {
        internal Judged(AnalyzedProject project) => (Milliseconds, Findings) = project.AnalyzeAll();

        internal IReadOnlyDictionary<DiagnosticAnalyzer, double> Milliseconds { get; }

        internal IReadOnlyDictionary<string, int> Findings { get; }
    }
}
