namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>A generic type, closed where it is used.</summary>
internal sealed class BoxNode : ObjectNode
{
    internal const string Declaration = "public sealed class Box<T> { public required T Value { get; init; } public List<T> More { get; set; } = []; }\n";

    internal BoxNode(UseNode item)
        : base($"Box<{item.Code}>", ObjectForm.Class)
    {
        Members.Add(new MemberNode("Value", item, MemberKind.Required) { IsOfTypeParameter = true });
        Members.Add(new MemberNode("More", new UseNode(new ListNode("List<{0}>", item), false), MemberKind.Settable));
    }
}
