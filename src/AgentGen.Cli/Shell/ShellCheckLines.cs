using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using AgentGen.Cli.Output;
using AgentGen.Shell;

namespace AgentGen.Cli.Shell;

/// <summary>
/// <c>agentgen shell check --jsonl</c>: answers each line as soon as it is read. A malformed line gets an error line on standard error; the others are still answered.
/// Positions in reasons count UTF-16 code units of the command.
/// </summary>
internal static class ShellCheckLines
{
    // Of two members of the same name, two readers may believe different ones.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    // Half of a surrogate pair, in a name as in a value.
    private const string NotText = "It holds text that is not valid Unicode.";

    public static async Task<int> RunAsync(Terminal terminal, ShellRuleSet rules, CancellationToken cancellationToken)
    {
        PipeReader input = PipeReader.Create(terminal.Input);
        int exitCode = ExitCode.Success;
        long number = 0;
        while (true)
        {
            ReadResult read = await input.ReadAsync(cancellationToken);
            ReadOnlySequence<byte> rest = read.Buffer;
            while (TryTakeLine(ref rest, read.IsCompleted, out ReadOnlySequence<byte> line))
            {
                number++;
                if (!IsBlank(line) && await AnswerAsync(line, rules, terminal, cancellationToken) is { } error)
                {
                    exitCode = ExitCode.BadInput;
                    await ReportAsync(terminal, number, error);
                }
            }

            await terminal.OutputBytes.FlushAsync(cancellationToken);
            if (read.IsCompleted)
            {
                return exitCode;
            }

            input.AdvanceTo(rest.Start, rest.End);
        }
    }

    /// <returns>What is wrong with the line, or <see langword="null"/>.</returns>
    private static async Task<string?> AnswerAsync(ReadOnlySequence<byte> line, ShellRuleSet rules, Terminal terminal, CancellationToken cancellationToken)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line, Strict);
        }
        catch (JsonException e)
        {
            return $"Not JSON: {e.Message}";
        }
        catch (InvalidOperationException)
        {
            return NotText;
        }

        using (document)
        {
            if (!TryRead(document.RootElement, out JsonElement id, out string command, out string error))
            {
                return error;
            }

            ShellVerdict verdict = ShellClassifier.Classify(command, rules);
            await Json.WriteLineAsync(terminal.OutputBytes, json => Write(json, id, verdict), cancellationToken);
            return null;
        }
    }

    private static bool TryRead(JsonElement request, out JsonElement id, out string command, out string error)
    {
        (id, command, error) = (default, "", "");
        if (request.ValueKind != JsonValueKind.Object)
        {
            error = "Not a JSON object.";
        }
        else if (!request.TryGetProperty("id", out id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            error = "It has no \"id\" that is a string or a number.";
        }
        else if (!request.TryGetProperty("command", out JsonElement text) || text.ValueKind != JsonValueKind.String)
        {
            error = "It has no \"command\" that is a string.";
        }
        else
        {
            try
            {
                command = text.GetString()!;
            }
            catch (InvalidOperationException)
            {
                error = "Its \"command\" is not valid text.";
            }
        }

        return error.Length == 0;
    }

    private static void Write(Utf8JsonWriter json, JsonElement id, ShellVerdict verdict)
    {
        json.WriteStartObject();
        json.WritePropertyName("id");
        json.WriteRawValue(id.GetRawText());
        json.WriteString("risk", VerdictText.NameOf(verdict.Risk));
        json.WriteStartArray("reasons");
        foreach (ShellReason reason in verdict.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code);
            json.WriteString("message", reason.Message);
            json.WriteNumber("start", reason.Start);
            json.WriteNumber("length", reason.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static async Task ReportAsync(Terminal terminal, long line, string error)
    {
        using MemoryStream report = new();
        await Json.WriteLineAsync(
            report,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("line", line);
                json.WriteString("error", error);
                json.WriteEndObject();
            },
            CancellationToken.None);
        await terminal.Error.WriteAsync(System.Text.Encoding.UTF8.GetString(report.ToArray()));
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> rest, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        line = rest;
        rest = rest.Slice(rest.End);
        if (isLast && !line.IsEmpty)
        {
            return true;
        }

        rest = line;
        return false;
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (ReadOnlyMemory<byte> part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }

        return true;
    }
}
