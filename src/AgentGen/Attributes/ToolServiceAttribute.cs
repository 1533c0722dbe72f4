namespace AgentGen;

/// <summary>Declares that tool parameters of a type are services: they come from the service provider and are not in the schema.</summary>
/// <param name="serviceType">The type.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ToolServiceAttribute(Type serviceType) : Attribute
{
    /// <summary>The type whose parameters are services.</summary>
    public Type ServiceType { get; } = serviceType;
}
