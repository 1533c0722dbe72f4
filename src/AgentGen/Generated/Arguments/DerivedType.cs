using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A type that may stand for its base type.</summary>
/// <typeparam name="TBase">The base type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DerivedType<TBase>
{
    private protected DerivedType(object? discriminator) => Discriminator = discriminator switch
    {
        null => null,
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => JsonText.ToElement((string)discriminator).GetRawText(),
    };

    /// <summary>The discriminator as JSON, or <see langword="null"/>.</summary>
    internal string? Discriminator { get; }

    internal bool Is(JsonElement discriminator) => Discriminator is not null && discriminator.ValueKind switch
    {
        JsonValueKind.String => Discriminator[0] == '"' ? JsonText.TryRead(discriminator, out string? text) && JsonText.ToElement(text).GetRawText() == Discriminator : discriminator.ValueEquals(Discriminator),
        JsonValueKind.Number => discriminator.GetRawText() == Discriminator,
        _ => false,
    };

    internal abstract bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out TBase value);
}
