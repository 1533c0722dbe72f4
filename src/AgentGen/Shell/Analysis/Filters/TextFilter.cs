using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Analysis.Filters;

/// <summary>What a command makes of the text it reads; the text is null when it is not known.</summary>
internal delegate Flow TextFilter(Invocation call, string? text);
