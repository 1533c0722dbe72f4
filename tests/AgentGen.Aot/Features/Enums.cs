using System.Text.Json.Serialization;

namespace AgentGen.Aot.Features;

internal static class Enums
{
    internal enum Unit
    {
        Celsius,

        [JsonStringEnumMemberName("deg_f")]
        Fahrenheit,
    }

    [Flags]
    internal enum Rights
    {
        None = 0,
        Read = 1,
        Write = 2,
    }

    [Tool("enum_name")]
    internal static Unit Name(Unit unit) => unit;

    [Tool("enum_flags")]
    internal static Rights Flags(Rights rights = Rights.Read) => rights;

    [Tool("enum_list")]
    internal static List<Unit?> Many(List<Unit?> units) => units;

    public static async Task ProveAsync(Proof proof)
    {
        proof.Same("\"deg_f\"", await Call.JsonAsync("enum_name", """{"unit":"deg_f"}"""));
        proof.Same("\"Read, Write\"", await Call.JsonAsync("enum_flags", """{"rights":"Read, Write"}"""));
        proof.Same("\"Read\"", await Call.JsonAsync("enum_flags", "{}"));
        proof.Same("""["Celsius",null]""", await Call.JsonAsync("enum_list", """{"units":["Celsius",null]}"""));
        proof.Same("$.unit", Call.WrongPaths("enum_name", """{"unit":"Kelvin"}"""));
        proof.Same("$.unit", Call.WrongPaths("enum_name", """{"unit":99}"""));
        proof.Same("""["Celsius","deg_f"]""", Call.Map.Tool("enum_name").JsonSchema.GetProperty("properties").GetProperty("unit").GetProperty("enum").GetRawText());
    }
}
