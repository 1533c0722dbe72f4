using System.Text.Json;

namespace AgentGen.Aot.Features;

internal static class Scalars
{
    [Tool("all_scalars")]
    internal static string All(
        string text, bool flag, char letter, sbyte i8, byte u8, short i16, ushort u16, int i32, uint u32, long i64, ulong u64, Int128 i128, UInt128 u128,
        Half half, float single, double real, decimal money, Guid id, DateTime time, DateTimeOffset moment, DateOnly day, TimeOnly hour, TimeSpan span, Uri link, byte[] bytes, JsonElement any) =>
        FormattableString.Invariant($"{text} {flag} {letter} {i8} {u8} {i16} {u16} {i32} {u32} {i64} {u64} {i128} {u128} {half} {single} {real} {money} {id} {time:O} {moment:O} {day:O} {hour:O} {span:c} {link} {Convert.ToHexString(bytes)} {any}");

    public static async Task ProveAsync(Proof proof)
    {
        string json = await Call.JsonAsync("all_scalars", """
            {"text":"a","flag":true,"letter":"z","i8":-8,"u8":8,"i16":-16,"u16":16,"i32":-32,"u32":32,"i64":-64,"u64":64,"i128":-128,"u128":128,
             "half":0.5,"single":1.5,"real":2.5,"money":1.50,"id":"00000000-0000-0000-0000-000000000001","time":"2026-01-02T03:04:05","moment":"2026-01-02T03:04:05+02:00",
             "day":"2026-01-02","hour":"03:04:05","span":"01:02:03","link":"https://example.org/","bytes":"AQI=","any":[1]}
            """);

        proof.Same("\"a True z -8 8 -16 16 -32 32 -64 64 -128 128 0.5 1.5 2.5 1.50 00000000-0000-0000-0000-000000000001 2026-01-02T03:04:05.0000000 "
            + "2026-01-02T03:04:05.0000000+02:00 2026-01-02 03:04:05.0000000 01:02:03 https://example.org/ 0102 [1]\"", json);
        proof.Same("26", $"{Call.Map.Tool("all_scalars").JsonSchema.GetProperty("required").GetArrayLength()}");
    }
}
