using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Gets a value out of JSON.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <param name="json">The JSON.</param>
/// <param name="value">The value, when it returns true.</param>
/// <returns>Whether it is of the type.</returns>
internal delegate bool JsonGetter<T>(JsonElement json, [MaybeNullWhen(false)] out T value);
