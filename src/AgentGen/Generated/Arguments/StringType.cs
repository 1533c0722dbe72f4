using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Text.</summary>
internal sealed class StringType() : ArgumentType<string>("string")
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out string value) =>
        JsonText.TryRead(json, out value) || context.Refuse(Expected, json, out value);

    internal override bool TryReadName(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return true;
    }
}
