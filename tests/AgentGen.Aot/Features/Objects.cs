using System.Text.Json.Serialization;

namespace AgentGen.Aot.Features;

internal static class Objects
{
    internal sealed record Address(string Street, [property: JsonPropertyName("zip_code")] string? Zip = null);

    internal readonly record struct Point(double X, double Y);

    internal sealed class Box<T>
    {
        public required T Content { get; set; }
    }

    internal sealed class Order
    {
        [JsonPropertyOrder(-1)]
        public required Guid Id { get; init; }

        public Address Home { get; init; } = new("Nowhere");

        public List<Point> Points { get; set; } = [new(1, 2)];

        public string Kind { get; init; } = "plain";

        [JsonIgnore]
        public int Secret { get; set; } = 42;

        public Box<int>? Box { get; set; }
    }

    internal sealed class Shop(string name, int size = 3)
    {
        public string Name { get; } = name;

        public int Size { get; } = size;
    }

    [Tool("copy_order")]
    internal static Order Copy(Order order, Shop shop)
    {
        order.Box = new Box<int> { Content = (order.Box?.Content ?? 0) + shop.Size + order.Secret };
        return order;
    }

    public static async Task ProveAsync(Proof proof)
    {
        proof.Same(
            """{"id":"00000000-0000-0000-0000-000000000001","home":{"street":"Nowhere"},"points":[{"x":1,"y":2}],"kind":"plain","box":{"content":45}}""",
            await Call.JsonAsync("copy_order", """{"order":{"id":"00000000-0000-0000-0000-000000000001"},"shop":{"name":"s"}}"""));
        proof.Same(
            """{"id":"00000000-0000-0000-0000-000000000001","home":{"street":"S","zip_code":"8000"},"points":[{"x":0.5,"y":-1}],"kind":"big","box":{"content":50}}""",
            await Call.JsonAsync("copy_order", """
                {"order":{"id":"00000000-0000-0000-0000-000000000001","home":{"street":"S","zip_code":"8000"},"points":[{"x":0.5,"y":-1}],"kind":"big","box":{"content":7}},"shop":{"name":"s","size":1}}
                """));
        proof.Same("$.order.home.street $.order.id $.shop.name", Call.WrongPaths("copy_order", """{"order":{"home":{}},"shop":{}}"""));
    }
}
