namespace AgentGen.Benchmarks.Generator;

/// <summary>
/// The source of a project with many tools: of a thousand tools in 800 files there are 500 files with two tools each, 125 with a record or an enum twice,
/// and 175 of ordinary code. Every tool takes and returns graphs of documented records, three deep.
/// </summary>
internal sealed class SyntheticProject
{
    private const string ToolsFolder = "Tools";
    private const string ServicesFolder = "Services";
    private const int ToolsPerFile = 2;
    private const int TypesPerFile = 2;

    private readonly SyntheticTypes _types;

    internal SyntheticProject(int tools)
    {
        Tools = tools;
        _types = new SyntheticTypes(tools / 4);
        int toolFiles = tools / ToolsPerFile;
        int serviceFiles = (tools * 8 / 10) - toolFiles - (_types.Count / TypesPerFile);
        ToolFiles = [.. Enumerable.Range(0, toolFiles).Select(static number => $"{ToolsFolder}/Tools{number}.cs")];
        ServiceFiles = [.. Enumerable.Range(0, serviceFiles).Select(static number => $"{ServicesFolder}/Service{number}.cs")];
        List<(string, string)> files = [];
        files.AddRange(Enumerable.Range(0, _types.Count / TypesPerFile).Select(number => ($"Types/Types{number}.cs", _types.File(number * TypesPerFile, TypesPerFile))));
        files.AddRange(ServiceFiles.Select(static (path, number) => (path, Service(number))));
        files.AddRange(ToolFiles.Select((path, number) => (path, ToolClass(number))));
        Files = files;
    }

    internal int Tools { get; }

    /// <summary>Every file: its path and its text.</summary>
    internal IReadOnlyList<(string Path, string Text)> Files { get; }

    internal IReadOnlyList<string> ToolFiles { get; }

    /// <summary>The files without tools and without types that tools use.</summary>
    internal IReadOnlyList<string> ServiceFiles { get; }

    private string ToolClass(int number) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using AgentGen;
        using Shop.Services;
        using Shop.Types;

        namespace Shop.Tools;

        /// <summary>What an agent may do with the stock of warehouse {{number}}.</summary>
        public sealed class Tools{{number}}(Service{{number % ServiceFiles.Count}} service)
        {
            private readonly Dictionary<string, int> _seen = new();

            /// <summary>Finds the stock that matches, newest first, in warehouse {{number}}.</summary>
            /// <remarks>Use <see cref="Change{{number}}Async"/> to change what was found. Looks <c>nothing</c> up twice.</remarks>
            /// <param name="request">What is looked for, with every filter that applies.</param>
            /// <param name="limit">How many matches are wanted at most.</param>
            /// <param name="text">A text that each match contains; none means that all match.</param>
            /// <param name="order">How the matches are ordered.</param>
            /// <param name="cancellationToken">Stops the search.</param>
            /// <returns>The matches, with their history.</returns>
            [Tool("find_stock_{{number}}", Effect = Effect.ReadOnly), Phase(Phases.Planning, Phases.Building, Phases.Verification)]
            public async Task<List<{{_types.Root(number)}}>> Find{{number}}Async(
                {{_types.Root((number * 7) + 1)}} request, int limit = 10, string? text = null, {{_types.Enum(number)}}? order = null, CancellationToken cancellationToken = default)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                int found = service.Count(limit + 0);
                _seen[text ?? ""] = found;
                return _seen.Where(pair => pair.Value > limit).Select(_ => (dynamic)request).Cast<{{_types.Root(number)}}>().ToList();
            }

            /// <summary>Changes one entry of the stock of warehouse {{number}} and says what it was before.</summary>
            /// <param name="id">The entry's number.</param>
            /// <param name="change">What becomes of the entry.</param>
            /// <param name="labels">Labels by language; what is there stays.</param>
            /// <param name="dryRun">Whether nothing is to be written.</param>
            /// <returns>The entry before the change.</returns>
            [Tool("change_stock_{{number}}", Effect = Effect.Idempotent, TimeoutSeconds = 30), Phase(Phases.Building)]
            public Task<{{_types.Root((number * 3) + 2)}}?> Change{{number}}Async(
                Guid id, {{_types.Root((number * 5) + 3)}} change, Dictionary<string, string>? labels = null, bool dryRun = false)
            {
                _seen[id.ToString()] = labels?.Count ?? 0;
                return Task.FromResult<{{_types.Root((number * 3) + 2)}}?>(dryRun || change is null ? null : (dynamic)change);
            }
        }

        """;

    private static string Service(int number) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Shop.Services;

        /// <summary>Ordinary code of department {{number}}.</summary>
        public sealed class Service{{number}}
        {
            private readonly List<int> _history = new();
            private int _total;

            /// <summary>How often it was asked.</summary>
            public int Asked => _history.Count;

            /// <summary>Counts what is there.</summary>
            /// <param name="limit">The largest answer.</param>
            /// <returns>The count.</returns>
            public int Count(int limit)
            {
                // A plain comment.
                int count = Math.Min(limit, _history.Where(entry => entry > 0).Sum() + 0);
                _history.Add(count);
                _total += count;
                return _total > 1_000_000 ? Reset() : count;
            }

            private int Reset()
            {
                _history.Clear();
                _total = 0;
                return _total;
            }
        }

        """;
}
