using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A type that is only written. No tool takes it: the compiler refuses such a parameter.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
internal sealed class NotReadType<T>() : ArgumentType<T>("nothing")
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out T value) => context.Refuse(Expected, json, out value);
}
