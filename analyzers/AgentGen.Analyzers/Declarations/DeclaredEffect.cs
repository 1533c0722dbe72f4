using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Declarations;

/// <summary>Reads the effect that a <c>[Tool]</c> declares.</summary>
internal static class DeclaredEffect
{
    public const string ReadOnly = "ReadOnly";

    private const string Default = "Once";

    /// <summary>The effect's name; no name for a value that is no member, which is an error of its own.</summary>
    public static string? Of(AttributeData tool)
    {
        var declared = tool.NamedArguments.FirstOrDefault(argument => argument.Key == "Effect").Value;
        return declared.Type is null
            ? Default
            : declared.Type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => Equals(member.ConstantValue, declared.Value))?.Name;
    }

    /// <summary>Whether a call may change something in every case: the effect is not decided call by call.</summary>
    public static bool IsFixed(AttributeData tool) => tool.NamedArguments.All(argument => argument.Key != "EffectFrom" || argument.Value.IsNull);
}
