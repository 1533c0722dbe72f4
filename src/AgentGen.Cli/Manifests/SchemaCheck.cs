using System.Text.Json;
using AgentGen.Cli.Output;
using AgentGen.Cli.SchemaCompatibility;

namespace AgentGen.Cli.Manifests;

/// <summary>The outcome of <c>agentgen schema --check</c>.</summary>
internal sealed class SchemaCheck
{
    /// <summary>What names a finding in a build, where it takes the place of a rule's id.</summary>
    private const string Code = "AGENSCHEMA";

    private readonly IReadOnlyList<Finding> _findings;
    private readonly string[] _added;
    private readonly Scope _scope;

    private SchemaCheck(IReadOnlyList<Finding> findings, string[] added, Scope scope) => (_findings, _added, _scope) = (findings, added, scope);

    public bool IsCompatible => !_findings.Any(finding => finding.IsBreaking);

    public static SchemaCheck Of(IReadOnlyDictionary<string, JsonElement> baseline, IReadOnlyDictionary<string, JsonElement> tools, Scope scope) =>
        new(ToolSchemas.Compare(baseline, tools), [.. tools.Keys.Except(baseline.Keys)], scope);

    /// <summary>A line for each finding. Those that break callers have the form that MSBuild and editors read as an error.</summary>
    public async Task WriteAsync(TextWriter output)
    {
        foreach (Finding finding in _findings)
        {
            await output.WriteLineAsync(VisibleText.Of(finding.IsBreaking
                ? $"{_scope.Baseline} : error {Code}: {finding.Message}. Take it back, or accept it by writing the baseline anew."
                : $"note: {finding.Message}."));
        }

        await (_added.Length > 0 ? output.WriteLineAsync(VisibleText.Of($"New: {string.Join(", ", _added)}.")) : Task.CompletedTask);
        await output.WriteLineAsync(VisibleText.Of(IsCompatible
            ? $"The tools of {_scope.Assembly} accept what {_scope.Baseline} accepts."
            : $"To accept: {_scope.Remedy}"));
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean("compatible", IsCompatible);
        json.WriteString("baseline", _scope.Baseline);
        json.WriteString("assembly", _scope.Assembly);
        json.WriteString("style", _scope.Style);
        json.WriteString("remedy", IsCompatible ? null : _scope.Remedy);
        json.WriteStartArray("added_tools");
        Array.ForEach(_added, json.WriteStringValue);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (Finding finding in _findings)
        {
            json.WriteStartObject();
            json.WriteString("tool", finding.Tool);
            json.WriteString("path", finding.Path);
            json.WriteString("code", finding.Code);
            json.WriteBoolean("breaking", finding.IsBreaking);
            json.WriteString("was", finding.Was);
            json.WriteString("is", finding.Now);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What was compared with what.</summary>
    internal sealed record Scope(string Baseline, string Assembly, string Style)
    {
        public string Remedy => $"agentgen schema \"{Assembly}\" --style {Style} > \"{Baseline}\"";
    }
}
