using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Gates;

/// <summary>A gate on a tool.</summary>
/// <param name="Attribute">Its attribute.</param>
/// <param name="Name">Its name, as people write it.</param>
/// <param name="Custom">The type of a gate of somebody's own.</param>
/// <param name="Argument">Its argument.</param>
internal sealed record ToolGate(AttributeData Attribute, string Name, INamedTypeSymbol? Custom, string? Argument)
{
    public const string None = "None";
    public const string Contains = "Contains";
    public const string FileExists = "FileExists";
    public const string SyntaxValid = "SyntaxValid";
    public const string TestsPass = "TestsPass";

    public bool IsNone => Custom is null && Name == None;

    /// <summary>The gates of a method, in the order in which they are written.</summary>
    public static IReadOnlyList<ToolGate> Of(IMethodSymbol method)
    {
        List<ToolGate> gates = [];
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
            {
                continue;
            }

            if (type.Is(MetadataNames.QualityGate) && attribute.ConstructorArguments is [var kind, var text] && kind.EnumMemberName() is { } name)
            {
                gates.Add(new ToolGate(attribute, name, null, text.Value as string));
            }
            else if (type.Is(MetadataNames.GenericQualityGate) && type.TypeArguments is [INamedTypeSymbol custom])
            {
                gates.Add(new ToolGate(attribute, custom.Name, custom, attribute.FirstText()));
            }
        }

        return gates;
    }

    public bool IsSame(ToolGate other) =>
        Name == other.Name && Argument == other.Argument && SymbolEqualityComparer.Default.Equals(Custom, other.Custom);
}
