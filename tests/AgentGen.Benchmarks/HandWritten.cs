using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Benchmarks;

/// <summary>What a careful person would write for two integers: the same checks as the emitted tool, and its result in either form.</summary>
internal sealed class HandWritten(bool asJson) : AIFunction
{
    public override string Name => "two_scalars";

    protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        List<ArgumentError>? errors = null;
        int left = Read(arguments, "left", ref errors);
        int right = Read(arguments, "right", ref errors);
        if (errors is not null)
        {
            return new(new ToolError { Code = ToolErrorCode.InvalidArguments, Tool = Name, Message = string.Join(' ', errors), Arguments = errors });
        }

        int sum = TwoScalars.Add(left, right);
        return new(asJson ? Json(sum) : sum);
    }

    private static object Json(int value)
    {
        Span<byte> text = stackalloc byte[16];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        return JsonElement.Parse(text[..length]);
    }

    private static int Read(AIFunctionArguments arguments, string name, ref List<ArgumentError>? errors)
    {
        if (!arguments.TryGetValue(name, out object? value))
        {
            (errors ??= []).Add(new ArgumentError($"$.{name}", "integer", "nothing"));
            return 0;
        }

        switch (value)
        {
            case int number:
                return number;
            case JsonElement { ValueKind: JsonValueKind.Number } json when json.TryGetInt32(out int number):
                return number;
            case JsonElement { ValueKind: JsonValueKind.String } json when int.TryParse(json.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number):
                return number;
            default:
                (errors ??= []).Add(new ArgumentError($"$.{name}", "integer", $"{value}"));
                return 0;
        }
    }
}
