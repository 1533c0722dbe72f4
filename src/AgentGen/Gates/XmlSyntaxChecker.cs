using System.Xml;

namespace AgentGen;

internal sealed class XmlSyntaxChecker : ISyntaxChecker
{
    // A document type could name files and hosts, or grow without end; it is neither fetched nor expanded.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, Async = true };

    public IReadOnlyCollection<string> Extensions { get; } =
        [".xml", ".csproj", ".fsproj", ".vbproj", ".props", ".targets", ".slnx", ".config", ".resx", ".nuspec", ".xaml", ".svg"];

    public async ValueTask<GateVerdict> CheckAsync(string path, string text, CancellationToken cancellationToken)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(text), Settings);
        try
        {
            while (await reader.ReadAsync().ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return GateVerdict.Passed($"'{path}' is well-formed XML.");
        }
        catch (XmlException exception)
        {
            return GateVerdict.Failed($"{path}({exception.LineNumber},{exception.LinePosition}): {exception.Message}");
        }
    }
}
