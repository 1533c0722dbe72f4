using System.Text;
using System.Text.Json;

namespace AgentGen;

internal sealed class JsonSyntaxChecker : ISyntaxChecker
{
    public IReadOnlyCollection<string> Extensions { get; } = [".json"];

    public ValueTask<GateVerdict> CheckAsync(string path, string text, CancellationToken cancellationToken)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text));
        try
        {
            while (reader.Read())
            {
            }

            return new(GateVerdict.Passed($"'{path}' is well-formed JSON."));
        }
        catch (JsonException exception)
        {
            return new(GateVerdict.Failed($"{path}({exception.LineNumber + 1},{exception.BytePositionInLine + 1}): {exception.Message}"));
        }
    }
}
