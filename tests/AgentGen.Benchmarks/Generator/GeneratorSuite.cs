using AgentGen.Generators;

namespace AgentGen.Benchmarks.Generator;

/// <summary>
/// What the generator costs in an editor and in a build: a thousand tools among 800 files, edited again and again, against the same pipeline with an empty transform.
/// Both see the same edits in turn, each in a project of its own. Parsing the edited file is not part of any figure.
/// </summary>
internal static class GeneratorSuite
{
    private const string Peer = "empty-transform";

    internal static IReadOnlyList<Figure> Run(Effort effort)
    {
        SyntheticProject project = new(effort.Pick(1000, 20));
        int rounds = effort.Pick(40, 2);
        Figure cold = Cold(project, effort.Pick(5, 1), out Figure build);
        EditedProject ours = Open(project, new ToolGenerator());
        EditedProject empty = Open(project, new EmptyTransform());
        return
        [
            .. Edit("edit-unrelated-file", ours, empty, project.ServiceFiles, Edits.Unrelated, rounds),
            .. Edit("edit-one-tool", ours, empty, project.ToolFiles, Edits.Tool, rounds),
            cold,
            build,
        ];
    }

    // A figure of all edits, then one for each kind of edit.
    private static IEnumerable<Figure> Edit(
        string name, EditedProject ours, EditedProject empty, IReadOnlyList<string> files, IReadOnlyList<(string Name, Func<string, int, string> Apply)> kinds, int rounds)
    {
        List<Measured>[] samples = [.. kinds.Select(static _ => new List<Measured>())];
        int number = 0;
        for (int round = 0; round < rounds; round++)
        {
            for (int kind = 0; kind < kinds.Count; kind++)
            {
                number++;
                string file = files[number * 37 % files.Count];
                ours.Edit(file, text => kinds[kind].Apply(text, number));
                empty.Edit(file, text => kinds[kind].Apply(text, number));
                samples[kind].Add(Both(ours, empty, number));
            }
        }

        yield return Summary(name, [.. samples.SelectMany(static kind => kind)]);
        for (int kind = 0; kind < kinds.Count; kind++)
        {
            yield return Summary($"{name}/{kinds[kind].Name.Replace(' ', '-')}", samples[kind]);
        }
    }

    // Who goes first alternates.
    private static Measured Both(EditedProject ours, EditedProject empty, int number)
    {
        GeneratorRun peer = number % 2 == 0 ? empty.Run() : default;
        GeneratorRun run = ours.Run();
        return new Measured(run, number % 2 == 0 ? peer : empty.Run());
    }

    private static Figure Summary(string name, IReadOnlyList<Measured> samples)
    {
        double Ours(Func<GeneratorRun, double> measure, int percent) => Sample.Percentile(samples.Select(sample => measure(sample.Ours)), percent);
        double Empty(Func<GeneratorRun, double> measure, int percent) => Sample.Percentile(samples.Select(sample => measure(sample.Empty)), percent);
        static double Elapsed(GeneratorRun run) => run.Milliseconds;
        static double Cpu(GeneratorRun run) => run.CpuMilliseconds;
        return new Figure(
            name,
            new Dictionary<string, double>
            {
                ["p50_ms"] = Ours(Elapsed, 50),
                ["p95_ms"] = Ours(Elapsed, 95),
                ["re_emitted_files"] = samples.Max(static sample => sample.Ours.Emitted),
                ["empty_p50_ms"] = Empty(Elapsed, 50),
                ["empty_p95_ms"] = Empty(Elapsed, 95),
                ["p95_times_empty"] = Ours(Elapsed, 95) / Empty(Elapsed, 95),
                ["cpu_p50_ms"] = Ours(Cpu, 50),
                ["cpu_p95_ms"] = Ours(Cpu, 95),
                ["empty_cpu_p50_ms"] = Empty(Cpu, 50),
                ["empty_cpu_p95_ms"] = Empty(Cpu, 95),
                ["edits"] = samples.Count,
            },
            new Dictionary<string, double> { [Peer] = Empty(Elapsed, 50) / Ours(Elapsed, 50) });
    }

    // The first run of a process also compiles the generator itself to machine code, as every build without a compiler server does.
    // Shares are of processor time: generator ÷ (parsing + generator + everything that emitting needs), all in this process and warm.
    private static Figure Cold(SyntheticProject project, int repeats, out Figure build)
    {
        double first = new EditedProject(project, new ToolGenerator()).Run().Milliseconds;
        List<GeneratorRun> ours = [];
        List<double> empty = [];
        List<double> rest = [];
        long bytes = 0;
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            empty.Add(new EditedProject(project, new EmptyTransform()).Run().Milliseconds);
            TimeSpan start = Environment.CpuUsage.TotalTime;
            EditedProject fresh = new(project, new ToolGenerator());
            double parsing = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            ours.Add(fresh.Run());
            rest.Add(parsing + fresh.Compile());
            bytes = fresh.EmittedBytes;
        }

        double run = Sample.Median(ours.Select(static sample => sample.Milliseconds));
        double cpu = Sample.Median(ours.Select(static sample => sample.CpuMilliseconds));
        double others = Sample.Median(rest);
        Dictionary<string, double> versus = new() { [Peer] = Sample.Median(empty) / run };
        build = new Figure(
            "full-build",
            new Dictionary<string, double> { ["generator_cpu_ms"] = cpu, ["rest_cpu_ms"] = others, ["share_percent"] = 100 * cpu / (cpu + others) },
            versus);
        return new Figure(
            "cold",
            new Dictionary<string, double>
            {
                ["ms"] = run,
                ["cpu_ms"] = cpu,
                ["first_in_process_ms"] = first,
                ["empty_ms"] = Sample.Median(empty),
                ["emitted_files"] = ours[0].Emitted,
                ["bytes_per_tool"] = (double)bytes / project.Tools,
            },
            versus);
    }

    private static EditedProject Open(SyntheticProject project, Microsoft.CodeAnalysis.IIncrementalGenerator generator)
    {
        EditedProject opened = new(project, generator);
        opened.Run();
        return opened;
    }

    private readonly record struct Measured(GeneratorRun Ours, GeneratorRun Empty);
}
