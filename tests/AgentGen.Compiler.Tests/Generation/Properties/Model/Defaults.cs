namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>Defaults that C# allows for a type.</summary>
internal static class Defaults
{
    internal static string? Of(TypeNode type, bool isNullable, Choices choices)
    {
        if (isNullable && !choices.Once(3))
        {
            return "null";
        }

        return type switch
        {
            ScalarNode { Constants.Count: > 0 } scalar when !isNullable || !scalar.Constants.Contains("default") => choices.Of(scalar.Constants),
            EnumNode enumeration => $"{enumeration.Code}.{choices.Of(enumeration.Members).Name}",
            _ => isNullable ? "null" : null,
        };
    }
}
