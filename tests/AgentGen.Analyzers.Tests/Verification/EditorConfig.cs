using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Tests.Verification;

/// <summary>The options that an <c>.editorconfig</c> gives every file, one <c>key = value</c> a line.</summary>
internal sealed class EditorConfig(string lines) : AnalyzerConfigOptionsProvider
{
    private readonly Values _values = new(lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .ToImmutableDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase));

    public override AnalyzerConfigOptions GlobalOptions => new Values([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public Values(IEnumerable<KeyValuePair<string, string>> values)
            : this(values.ToImmutableDictionary())
        {
        }

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
