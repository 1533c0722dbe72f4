using System.Buffers;
using System.Text.Json;

namespace AgentGen;

/// <summary>Writes a policy as canonical JSON and hashes it. JSON, because its quoting makes two different policies differ in bytes.</summary>
internal static class PhasePolicyHash
{
    // Part of the hashed content: a change of this form changes every hash on purpose.
    private const string Form = "agentgen.phase-policy/1";

    internal static string Of(PhasePolicy policy)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("form", Form);
            writer.WriteString("enum", policy.Start.Enum);
            writer.WriteString("start", policy.Start.Member);
            writer.WriteStartArray("phases");
            foreach (PhaseDefinition phase in policy.Phases.OrderBy(static phase => phase.Id.Member, StringComparer.Ordinal))
            {
                Write(writer, phase);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return ContentHash.Of(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, PhaseDefinition phase)
    {
        writer.WriteStartObject();
        writer.WriteString("name", phase.Id.Member);
        writer.WriteBoolean("read_only", phase.IsReadOnly);
        writer.WriteStartArray("edges");
        foreach (PhaseEdge edge in phase.Edges.OrderBy(static edge => edge.To.Member, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("to", edge.To.Member);
            writer.WriteBoolean("verify", edge.Verify);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("tools");
        foreach (string tool in phase.Tools.Order(StringComparer.Ordinal))
        {
            writer.WriteStringValue(tool);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
