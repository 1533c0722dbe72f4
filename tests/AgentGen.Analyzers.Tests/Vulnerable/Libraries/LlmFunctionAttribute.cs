using System;

namespace Acme.Agents;

/// <summary>The attribute of a home-made framework, which the options name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LlmFunctionAttribute(string description) : Attribute
{
    public string Description { get; } = description;
}
