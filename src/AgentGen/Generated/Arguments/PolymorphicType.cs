using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>An object of one of several types, which a member says. It may stand anywhere in the object.</summary>
/// <typeparam name="T">The base type.</typeparam>
/// <param name="discriminator">The name of the member.</param>
/// <param name="plain">How to read the base type itself, where it may stand there without a discriminator.</param>
/// <param name="ignoresUnknown">Whether an unknown discriminator means the base type.</param>
/// <param name="makeDerived">Makes the types that may stand there. They may contain the base type, so that they are made on first use.</param>
internal sealed class PolymorphicType<T>(string discriminator, ArgumentType<T>? plain, bool ignoresUnknown, Func<DerivedType<T>[]> makeDerived)
    : StructuredType<T>(JsonValueKind.Object)
{
    private DerivedType<T>[]? _derived;

    private DerivedType<T>[] Derived => _derived ??= makeDerived();

    protected override bool TryReadContent(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out T value)
    {
        if (!Array.Exists(Derived, static derived => derived.Discriminator is not null))
        {
            return ReadPlain(json, ref context, out value);
        }

        if (!json.TryGetProperty(discriminator, out JsonElement said))
        {
            return plain is null ? RefuseDiscriminator("nothing", ref context, out value) : ReadPlain(json, ref context, out value);
        }

        context.Discriminator = discriminator;
        if (Array.Find(Derived, derived => derived.Is(said)) is { } found)
        {
            return found.TryRead(json, ref context, out value);
        }

        return ignoresUnknown && plain is not null
            ? ReadPlain(json, ref context, out value)
            : RefuseDiscriminator(ArgumentErrors.Describe(said), ref context, out value);
    }

    private bool ReadPlain(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return plain is null ? context.Refuse(Expected, json, out value) : plain.TryRead(json, ref context, out value);
    }

    private bool RefuseDiscriminator(string got, ref ArgumentContext context, [MaybeNullWhen(false)] out T value)
    {
        int before = context.Count;
        context.Discriminator = null;
        context.Refuse($"one of {string.Join(", ", Derived.Select(static derived => derived.Discriminator).OfType<string>())}", got, out value);
        context.InMember(before, discriminator);
        return false;
    }
}
