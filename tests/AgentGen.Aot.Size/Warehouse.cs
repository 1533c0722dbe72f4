#if !SIDE_EMPTY
using System.ComponentModel;

namespace AgentGen.Aot.Size;

#if !SIDE_AGENTGEN
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolAttribute : Attribute;
#endif

internal enum Urgency
{
    Later,
    Soon,
    Now,
}

internal sealed record Address(string Street, string City, string? Zip = null);

internal sealed record Item(string Name, int Count, decimal Price);

internal sealed record Order(Guid Id, Address Address, List<Item> Items, Urgency Urgency = Urgency.Later);

/// <summary>Twenty tools of the usual kinds: scalars, lists, enums, nested objects.</summary>
internal static class Warehouse
{
    [Tool, Description("Adds two numbers.")]
    internal static int Add(int one, int other) => one + other;

    [Tool, Description("Finds an item.")]
    internal static string FindItem(string name, int limit = 10) => $"{name} {limit}";

    [Tool, Description("Counts items.")]
    internal static int CountItems(string name, bool deep = false) => deep ? name.Length : 0;

    [Tool, Description("Reads an item.")]
    internal static Item ReadItem(string name) => new(name, 1, 2.5m);

    [Tool, Description("Lists items.")]
    internal static List<Item> ListItems(List<string> names) => [.. names.Select(ReadItem)];

    [Tool, Description("Tells the stock by name.")]
    internal static Dictionary<string, int> ReadStock(List<string> names) => names.ToDictionary(static name => name, static name => name.Length);

    [Tool, Description("Places an order.")]
    internal static Guid PlaceOrder(Order order) => order.Id;

    [Tool, Description("Finds an order.")]
    internal static Order FindOrder(Guid id) => new(id, new Address("Street", "City"), []);

    [Tool, Description("Cancels an order.")]
    internal static bool CancelOrder(Guid id, string reason) => reason.Length > 0 && id != Guid.Empty;

    [Tool, Description("Sums up an order.")]
    internal static decimal TotalOrder(Order order) => order.Items.Sum(static item => item.Price * item.Count);

    [Tool, Description("Moves an order.")]
    internal static Task<Address> MoveOrderAsync(Guid id, Address to) => Task.FromResult(to);

    [Tool, Description("Changes how urgent an order is.")]
    internal static Urgency Hurry(Guid id, Urgency urgency = Urgency.Now) => urgency;

    [Tool, Description("Schedules a delivery.")]
    internal static DateTimeOffset Schedule(DateTimeOffset from, TimeSpan delay) => from + delay;

    [Tool, Description("Tells the weight of a package.")]
    internal static double Weigh(double[] parts) => parts.Sum();

    [Tool, Description("Writes a label.")]
    internal static string Label(Address address, string? title = null) => $"{title} {address.Street}";

    [Tool, Description("Finds addresses.")]
    internal static List<Address> FindAddresses(string text, int? limit = null) => [new Address(text, "City")];

    [Tool, Description("Waits for a delivery.")]
    internal static async Task<bool> WaitAsync(Guid id, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return !cancellationToken.IsCancellationRequested;
    }

    [Tool, Description("Sends a note.")]
    internal static void SendNote(string to, string text) => ArgumentNullException.ThrowIfNull(to);

    [Tool, Description("Counts what is urgent.")]
    internal static int CountUrgent(Order[] orders) => orders.Count(static order => order.Urgency != Urgency.Later);

    [Tool, Description("Reads a link.")]
    internal static Uri ReadLink(Uri link) => link;
}
#endif
