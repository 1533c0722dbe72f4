namespace AgentGen;

/// <summary>
/// Makes tools of every <c>[Tool]</c> method of a type: of those that it declares and of those that it inherits, from a base class, from an interface,
/// from a generic type that it closes, of this assembly or of another.
/// </summary>
/// <remarks>
/// A method of this assembly that some named type has is a tool of the named types alone: name its own type too where both are meant.
/// The method is called on the registered service of the named type, or on an instance that the call makes. A method without phases of its own has those of the
/// named type, else those of the type that declares it.
/// </remarks>
/// <param name="type">A class, struct or interface without open type parameters, such as <c>typeof(Repository&lt;Order&gt;)</c>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ToolTypeAttribute(Type type) : Attribute
{
    /// <summary>The type whose methods are tools.</summary>
    public Type Type { get; } = type;

    /// <summary>What the names of the type's tools start with, such as <c>order_</c>: it keeps the tools of two closed types apart. Nothing by default.</summary>
    public string? Prefix { get; set; }
}
