using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Toolbelt;

/// <summary>Parses C# files for the <c>syntax_valid</c> gate. It finds errors of syntax, not of meaning: for those the project must be built.</summary>
public sealed class CSharpSyntaxChecker : ISyntaxChecker
{
    private const int MostErrors = 5;
    private static readonly CSharpParseOptions Code = new(LanguageVersion.Preview);
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Extensions { get; } = [".cs", ".csx"];

    /// <inheritdoc/>
    public ValueTask<GateVerdict> CheckAsync(string path, string text, CancellationToken cancellationToken)
    {
        CSharpParseOptions options = Path.GetExtension(path).Equals(".csx", StringComparison.OrdinalIgnoreCase) ? Script : Code;
        SyntaxTree tree = CSharpSyntaxTree.ParseText(SourceText.From(text), options, path, cancellationToken);
        string[] errors = [.. tree.GetDiagnostics(cancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Take(MostErrors)
            .Select(static diagnostic => diagnostic.ToString())];
        return new(errors.Length == 0 ? GateVerdict.Passed($"'{path}' parses as C#.") : GateVerdict.Failed(string.Join(' ', errors)));
    }
}
