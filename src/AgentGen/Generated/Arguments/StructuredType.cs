using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A type whose JSON is an object or an array, or a string that holds one: providers hand such strings over.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
public abstract class StructuredType<T> : ArgumentType<T>
{
    private readonly JsonValueKind _kind;

    private protected StructuredType(JsonValueKind kind)
        : base(kind == JsonValueKind.Object ? "object" : "array") => _kind = kind;

    /// <inheritdoc/>
    public sealed override bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out T value)
    {
        JsonElement content = json;
        if (json.ValueKind != _kind && !Takes(json.ValueKind) && !JsonText.TryUnwrap(json, _kind, out content))
        {
            return context.Refuse(Expected, json, out value);
        }

        if (!context.Enter())
        {
            return context.Refuse($"{Expected} that is nested less deeply", json, out value);
        }

        try
        {
            return TryReadContent(content, ref context, out value);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            // The type's own constructor or setter refused; its words are for people, not for a model.
            return context.Refuse($"{Expected} that {typeof(T).Name} accepts", "values that it refuses", out value);
        }
        finally
        {
            context.Leave();
        }
    }

    /// <summary>Whether a kind besides the usual one is read.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether it is.</returns>
    private protected virtual bool Takes(JsonValueKind kind) => false;

    /// <summary>Reads what is inside.</summary>
    /// <param name="json">An object, or an array, as the type has it.</param>
    /// <param name="context">Takes what is wrong.</param>
    /// <param name="value">The CLR value, when the method returns <see langword="true"/>.</param>
    /// <returns>Whether all of it is of the type.</returns>
    protected abstract bool TryReadContent(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out T value);
}
