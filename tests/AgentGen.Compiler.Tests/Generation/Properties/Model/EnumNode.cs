namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>An enum.</summary>
internal sealed class EnumNode(string name, bool isFlags, IReadOnlyList<EnumMember> members) : TypeNode
{
    internal override string Code => name;

    internal override bool IsValueType => true;

    internal bool IsFlags => isFlags;

    internal IReadOnlyList<EnumMember> Members => members;

    internal string Source =>
        $"{(isFlags ? "[Flags] " : "")}public enum {name} {{ {string.Join(", ", members.Select(static member => member.Source))} }}";
}

/// <summary>A member of an enum.</summary>
internal sealed record EnumMember(string Name, string JsonName, int Value)
{
    internal string Source => $"{(JsonName == Name ? "" : $"[JsonStringEnumMemberName(\"{JsonName}\")] ")}{Name} = {Value}";
}
