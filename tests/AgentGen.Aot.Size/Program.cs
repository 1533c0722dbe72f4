#if SIDE_EMPTY
Console.WriteLine("0");
#else
using System.Text.Json;
using AgentGen.Aot.Size;
using Microsoft.Extensions.AI;

// Prints how many of the twenty tools can be made, described and called; standard error tells what keeps the others from it.
const string Address = """{"street":"S","city":"C"}""";
const string Order = $$"""{"id":"00000000-0000-0000-0000-000000000001","address":{{Address}},"items":[{"name":"n","count":2,"price":1.5}],"urgency":"Soon"}""";
const string Id = "\"id\":\"00000000-0000-0000-0000-000000000001\"";
(string Name, Delegate Method, string Arguments)[] calls =
[
    ("add", Warehouse.Add, """{"one":1,"other":2}"""),
    ("find_item", Warehouse.FindItem, """{"name":"n"}"""),
    ("count_items", Warehouse.CountItems, """{"name":"n","deep":true}"""),
    ("read_item", Warehouse.ReadItem, """{"name":"n"}"""),
    ("list_items", Warehouse.ListItems, """{"names":["a","b"]}"""),
    ("read_stock", Warehouse.ReadStock, """{"names":["a"]}"""),
    ("place_order", Warehouse.PlaceOrder, $$"""{"order":{{Order}}}"""),
    ("find_order", Warehouse.FindOrder, $"{{{Id}}}"),
    ("cancel_order", Warehouse.CancelOrder, $$"""{{{Id}},"reason":"r"}"""),
    ("total_order", Warehouse.TotalOrder, $$"""{"order":{{Order}}}"""),
    ("move_order", Warehouse.MoveOrderAsync, $$"""{{{Id}},"to":{{Address}}}"""),
    ("hurry", Warehouse.Hurry, $"{{{Id}}}"),
    ("schedule", Warehouse.Schedule, """{"from":"2026-01-02T03:04:05Z","delay":"01:00:00"}"""),
    ("weigh", Warehouse.Weigh, """{"parts":[1.5,2]}"""),
    ("label", Warehouse.Label, $$"""{"address":{{Address}}}"""),
    ("find_addresses", Warehouse.FindAddresses, """{"text":"t","limit":3}"""),
    ("wait", Warehouse.WaitAsync, $"{{{Id}}}"),
    ("send_note", Warehouse.SendNote, """{"to":"a","text":"t"}"""),
    ("count_urgent", Warehouse.CountUrgent, $$"""{"orders":[{{Order}}]}"""),
    ("read_link", Warehouse.ReadLink, """{"link":"https://example.org/"}"""),
];

#if SIDE_AGENTGEN
AgentGen.ToolMap map = AgentTools.Create();
#elif SIDE_CONTEXT
JsonSerializerOptions options = new(AIJsonUtilities.DefaultOptions);
options.TypeInfoResolverChain.Insert(0, WarehouseContext.Default);
#else
JsonSerializerOptions? options = null;
#endif
int answering = 0;
foreach ((string name, Delegate method, string json) in calls)
{
    try
    {
#if SIDE_AGENTGEN
        AIFunction tool = map.Tools.Single(tool => tool.Name == name);
#else
        AIFunction tool = AIFunctionFactory.Create(method, name, description: null, options);
#endif
        AIFunctionArguments arguments = [];
        using JsonDocument document = JsonDocument.Parse(json);
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            arguments[member.Name] = member.Value;
        }

        object? result = await tool.InvokeAsync(arguments);
#if SIDE_AGENTGEN
        bool answered = result is not AgentGen.ToolError;
#else
        bool answered = true;
#endif
        answering += answered && tool.JsonSchema.ValueKind == JsonValueKind.Object ? 1 : throw new InvalidOperationException($"{result}");
    }
#pragma warning disable CA1031 // What keeps a tool from working is the finding.
    catch (Exception exception)
#pragma warning restore CA1031
    {
        await Console.Error.WriteLineAsync($"{name}: {exception.GetType().Name}: {exception.Message}");
    }
}

Console.WriteLine(answering);
#endif
