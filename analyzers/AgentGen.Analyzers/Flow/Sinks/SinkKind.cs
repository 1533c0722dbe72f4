namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>The kinds of place where a model's text does harm, one for each rule.</summary>
internal enum SinkKind
{
    Shell,
    Program,
    Arguments,
    ShellExecute,
    Path,
    Url,
    Sql,
    Code,
    Deserialization,
}
