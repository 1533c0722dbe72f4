namespace AgentGen.Benchmarks.Analyzers;

/// <summary>
/// The source of a project without tools, as a team writes one: for each of its subjects records, a store, a service with queries, a client, files, a parser, a
/// worker. The same for the same number of subjects.
/// </summary>
internal sealed class OrdinaryProject
{
    internal OrdinaryProject(int subjects) => Files =
    [
        .. Enumerable.Range(0, subjects).Select(static number => new OrdinarySubject(number)).SelectMany(static subject => new (string Path, string Text)[]
        {
            ($"{subject.Name}/{subject.Name}.cs", OrdinaryRecords.Entity(subject)),
            ($"{subject.Name}/{subject.Name}Requests.cs", OrdinaryRecords.Requests(subject)),
            ($"{subject.Name}/{subject.Name}Store.cs", OrdinaryServices.Store(subject)),
            ($"{subject.Name}/{subject.Name}Service.cs", OrdinaryServices.Service(subject)),
            ($"{subject.Name}/{subject.Name}Report.cs", OrdinaryServices.Report(subject)),
            ($"{subject.Name}/{subject.Name}Client.cs", OrdinaryEdges.Client(subject)),
            ($"{subject.Name}/{subject.Name}Files.cs", OrdinaryEdges.Files(subject)),
            ($"{subject.Name}/{subject.Name}Parser.cs", OrdinaryEdges.Parser(subject)),
            ($"{subject.Name}/{subject.Name}Worker.cs", OrdinaryEdges.Worker(subject)),
        }),
    ];

    /// <summary>Every file: its path and its text.</summary>
    internal IReadOnlyList<(string Path, string Text)> Files { get; }

    /// <summary>The files with services.</summary>
    internal IReadOnlyList<string> ServiceFiles =>
        [.. Files.Select(static file => file.Path).Where(static path => path.EndsWith("Service.cs", StringComparison.Ordinal))];
}
