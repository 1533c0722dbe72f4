using System.Text.Encodings.Web;
using System.Text.Json;
using AgentGen.Runs;
using CodeEngineer.Progress;
using CodeEngineer.Report;

namespace CodeEngineer.Display;

/// <summary>One JSON object a line: <c>start</c>, an <c>event</c> for each new fact, <c>report</c>. For machines, so nobody is asked.</summary>
internal sealed class JsonView(Stream output) : IRunView
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Start(RunHeader header) => Write("start", json => JsonReport.WriteHeader(json, header));

    public void Show(RunProgress progress, RecordedEvent fact) => Write("event", json =>
    {
        json.WriteString("run", fact.Run.Value);
        json.WriteNumber("revision", fact.Revision);
        json.WriteString("at", fact.At);
        json.WritePropertyName("event");
        json.WriteRawValue(RunEventSerializer.Serialize(fact.Event));
    });

    public Task<bool?> AskAsync(ApprovalProgress approval, CancellationToken cancellationToken) => Task.FromResult<bool?>(null);

    public Task FinishAsync(JobReport report)
    {
        Write("report", json => JsonReport.Write(json, report));
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => output.DisposeAsync();

    private void Write(string kind, Action<Utf8JsonWriter> members)
    {
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            members(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }
}
