using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A type whose values must keep conditions.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
internal sealed class ConstrainedType<T> : ArgumentType<T>
{
    private readonly ArgumentType<T> _type;
    private readonly Constraint<T>[] _constraints;

    internal ConstrainedType(ArgumentType<T> type, Constraint<T>[] constraints)
        : base($"{type.Expected} {string.Join(" and ", constraints.Select(static constraint => constraint.Phrase))}")
    {
        (_type, _constraints) = (type, constraints);
        TakesAsIs = false;
    }

    public override bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out T value)
    {
        if (!_type.TryRead(json, ref context, out value))
        {
            return false;
        }

        foreach (Constraint<T> constraint in _constraints)
        {
            if (value is not null && !constraint.Allows(value))
            {
                return context.Refuse(Expected, json, out value);
            }
        }

        return true;
    }
}
