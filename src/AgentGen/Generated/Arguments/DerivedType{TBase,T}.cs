using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A type that may stand for its base type.</summary>
/// <typeparam name="TBase">The base type.</typeparam>
/// <typeparam name="T">The type.</typeparam>
/// <param name="discriminator">Its discriminator: text, an integer, or <see langword="null"/>.</param>
/// <param name="type">How to read it.</param>
internal sealed class DerivedType<TBase, T>(object? discriminator, ArgumentType<T> type) : DerivedType<TBase>(discriminator)
    where T : TBase
{
    internal override bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out TBase value)
    {
        bool isRead = type.TryRead(json, ref context, out T? derived);
        value = derived;
        return isRead;
    }
}
