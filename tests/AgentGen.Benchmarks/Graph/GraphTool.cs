using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Benchmarks.Graph;

/// <summary>The method that takes a graph and gives an object, and a call of it.</summary>
internal static class GraphTool
{
    private const string Json = """
        {
          "id": "7b1c2f0e-9a34-4a1d-8a55-0f6f0f3b9f10",
          "customer": { "name": "Ada Lovelace", "email": "ada@example.org", "since": "2021-03-04", "level": "Gold" },
          "shipTo": { "street": "12 Analytical Row", "city": "London", "zip": "NW1 4AQ", "country": "GB" },
          "lines": [
            { "sku": "A-100", "quantity": 2, "price": 19.95 },
            { "sku": "B-200", "quantity": 1, "price": 149.00, "gift": true },
            { "sku": "C-300", "quantity": 12, "price": 0.79 },
            { "sku": "D-400", "quantity": 3, "price": 5.25, "gift": false }
          ],
          "note": "Please ring twice.",
          "labels": { "en": "fragile", "fr": "fragile", "de": "zerbrechlich" },
          "placed": "2025-11-02T10:15:30+01:00"
        }
        """;

    internal static AIFunctionArguments Arguments { get; } = new() { ["order"] = JsonElement.Parse(Json) };

    [Tool("place_order", Effect = Effect.ReadOnly)]
    internal static Receipt Place(Order order)
    {
        int articles = 0;
        decimal total = 0;
        foreach (OrderLine line in order.Lines)
        {
            articles += line.Quantity;
            total += line.Quantity * line.Price;
        }

        return new Receipt(order.Id, articles, total, order.Customer.Level);
    }
}
