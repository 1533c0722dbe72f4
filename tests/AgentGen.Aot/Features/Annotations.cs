#pragma warning disable IL2026 // These annotations count and convert by reflection when they are asked. The compiler reads them, and what it writes never asks.
using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace AgentGen.Aot.Features;

internal static class Annotations
{
    internal sealed class Part
    {
        [StringLength(3, MinimumLength = 2)]
        public required string Id { get; init; }

        [Range(1, 99)]
        public int Amount { get; init; } = 1;

        [RegularExpression("[a-z]+[0-9]?")]
        public string? Code { get; init; }

        [EmailAddress]
        public string? Mail { get; init; }

        [AllowedValues("red", "green")]
        public string Color { get; init; } = "red";

        [Even]
        public int Teeth { get; init; } = 2;

        [Required]
        public string Name { get; init; } = "x";

        [Length(1, 2)]
        public List<int> Sizes { get; init; } = [1];
    }

    [Tool("assemble")]
    internal static int Assemble(
        List<Part> parts, [Range(0.5, 1.5)] double scale = 1, [Length(1, 2)] int[]? sizes = null, [DeniedValues(13)] int number = 1, [Url] string? link = null,
        [Base64String] string? bytes = null, [CreditCard] string? card = null, [Range(typeof(DateOnly), "2026-01-01", "2026-12-31")] DateOnly? day = null) =>
        parts.Count + (int)scale + (sizes?.Length ?? 0) + number + (link?.Length ?? 0) + (bytes?.Length ?? 0) + (card?.Length ?? 0) + (day?.Day ?? 0);

    public static async Task ProveAsync(Proof proof)
    {
        proof.Same("5", await Call.JsonAsync("assemble", """
            {"parts":[{"id":"ab","amount":99,"code":"abc1","mail":"a@b","color":"green","teeth":4,"name":"n","sizes":[1,2]},{"id":"abc","name":"n"}],"sizes":[1]}
            """));
        proof.Same("$.parts[0].amount $.parts[0].code $.parts[0].color $.parts[0].id $.parts[0].mail $.parts[0].name $.parts[0].sizes $.parts[0].teeth", Call.WrongPaths("assemble", """
            {"parts":[{"id":"a","amount":0,"code":"1","mail":"a@","color":"blue","teeth":3,"name":" ","sizes":[]}]}
            """));
        proof.Same("$.bytes $.card $.day $.link $.number $.scale $.sizes", Call.WrongPaths("assemble", """
            {"parts":[],"scale":2,"sizes":[1,2,3],"number":13,"link":"file:///x","bytes":"%","card":"1","day":"2027-01-01"}
            """));
        JsonElement part = Call.Map.Tool("assemble").JsonSchema.GetProperty("properties").GetProperty("parts").GetProperty("items").GetProperty("properties");
        proof.Same("99", part.GetProperty("amount").GetProperty("maximum").GetRawText());
        proof.Same("[a-z]+[0-9]?", part.GetProperty("code").GetProperty("pattern").GetString());
        proof.Same("""["red","green"]""", part.GetProperty("color").GetProperty("enum").GetRawText());
    }
}
