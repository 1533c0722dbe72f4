using System.Collections.Immutable;

namespace AgentGen.Analyzers.Flow.Values;

/// <summary>What is known of a value at one place in the code. Immutable.</summary>
internal sealed class Value : IEquatable<Value>
{
    private const int MostSources = 16;

    // Objects in objects that a loop makes would grow with every round.
    private const int DeepestMember = 4;
    private const int MostMembers = 256;

    // Before Clean: that is made with it.
    private static readonly ImmutableDictionary<string, Value> NoMembers = ImmutableDictionary.Create<string, Value>(StringComparer.Ordinal);

    public static readonly Value Clean = new([], lead: "", isConstant: false);

    private Value(ImmutableArray<Taint> taints, string lead, bool isConstant, BoolFact? truth = null, ImmutableDictionary<string, Value>? members = null)
    {
        Taints = taints;
        Lead = lead;
        IsConstant = isConstant;
        Truth = truth;
        Members = members ?? NoMembers;
        Size = 1;
        foreach (Value member in Members.Values)
        {
            Depth = Math.Max(Depth, member.Depth + 1);
            Size += member.Size;
        }
    }

    /// <summary>The sources whose text it carries, each once.</summary>
    public ImmutableArray<Taint> Taints { get; }

    /// <summary>The constant text that it begins with.</summary>
    public string Lead { get; }

    /// <summary>Whether <see cref="Lead"/> is all of it.</summary>
    public bool IsConstant { get; }

    /// <summary>What a truth value says about sources.</summary>
    public BoolFact? Truth { get; }

    /// <summary>The members that were given a value of their own.</summary>
    public ImmutableDictionary<string, Value> Members { get; }

    /// <summary>How deep members stand in members.</summary>
    private int Depth { get; }

    /// <summary>How many values it is, with all members.</summary>
    private int Size { get; }

    /// <summary>Whether the model has no part in it, as far as is known.</summary>
    public bool IsClean => Taints.IsEmpty;

    public static Value Constant(string text) => new([], text, isConstant: true);

    public static Value Of(Source source, Checks checks = Checks.None) => new([new Taint(source, checks, isPart: false)], lead: "", isConstant: false);

    public static Value Of(IEnumerable<Taint> taints, string lead = "") => new(Merge(taints), lead, isConstant: false);

    /// <summary>A value made of others: it carries what each of them carries.</summary>
    public static Value Made(params IEnumerable<Value> parts)
    {
        Value? only = null;
        List<Taint>? all = null;
        foreach (Value part in parts)
        {
            if (part.IsClean && part.Members.IsEmpty)
            {
                continue;
            }

            if (only is not null)
            {
                (all ??= [.. only.AllTaints()]).AddRange(part.AllTaints());
            }

            only ??= part;
        }

        return only is null ? Clean : all is null ? only.WithLead("") : Of(all);
    }

    /// <summary>A collection of values: what only members of an element carry stays with the member.</summary>
    public static Value Collected(params IEnumerable<Value> elements)
    {
        Value? structured = null;
        var plain = new List<Taint>();
        foreach (Value element in elements)
        {
            if (element.Members.IsEmpty)
            {
                plain.AddRange(element.Taints);
            }
            else
            {
                structured = structured is null ? element : structured.Join(element);
            }
        }

        Value all = plain.Count == 0 ? Clean : Of(plain);
        return structured is null ? all : all.WithMember(Source.Element, structured);
    }

    /// <summary>What is known where two ways through the code meet.</summary>
    public Value Join(Value other)
    {
        if (ReferenceEquals(this, other) || Equals(other))
        {
            return this;
        }

        var members = Members.Keys.Union(other.Members.Keys).ToImmutableDictionary(static name => name, name =>
            Member(name).Join(other.Member(name)), StringComparer.Ordinal);
        return new Value(
            Merge(Taints.Concat(other.Taints)),
            Lead == other.Lead ? Lead : "",
            IsConstant && other.IsConstant && Lead == other.Lead,
            Truth is not null && other.Truth is not null ? Truth.Join(other.Truth) : null,
            members).Bounded();
    }

    public Value WithTruth(BoolFact? truth) => new(Taints, Lead, IsConstant, truth, Members);

    public Value WithLead(string lead) => lead == Lead && !IsConstant && Truth is null ? this : new(Taints, lead, isConstant: false, truth: null, Members);

    /// <summary>What is left where the value becomes a number or another thing without text.</summary>
    public Value WithoutText() => IsClean && Members.IsEmpty ? this : Clean.WithTruth(Truth);

    public Value WithMember(string name, Value value) =>
        new Value(Taints, Lead, isConstant: false, Truth, Members.SetItem(name, value.Depth < DeepestMember ? value : value.Flat())).Bounded();

    /// <summary>The value as checked, with all its members.</summary>
    public Value With(Checks checks) => Map(taint => taint.With(checks));

    public Value Without(Checks checks) => Map(taint => taint.Without(checks));

    public Value AsPart() => Map(static taint => taint.AsPart());

    /// <summary>The value with the checks that some sources have got since it was made.</summary>
    public Value Refresh(IReadOnlyDictionary<Source, Checks> known, Checks leftOut)
    {
        foreach (Taint taint in AllTaints())
        {
            if (known.TryGetValue(taint.Source, out Checks checks) && !taint.Checks.Has(checks & ~leftOut))
            {
                return Map(old => known.TryGetValue(old.Source, out Checks added) ? old.With(added & ~leftOut) : old);
            }
        }

        return this;
    }

    public Value Map(Func<Taint, Taint> change) => IsClean && Members.IsEmpty
        ? this
        : new Value(
            [.. Taints.Select(change)], Lead, IsConstant, Truth,
            Members.IsEmpty ? Members : Members.ToImmutableDictionary(static member => member.Key, member => member.Value.Map(change), StringComparer.Ordinal));

    /// <summary>The value of a member: the one it was given, else a part of what the object carries.</summary>
    public Value Member(string name, bool isText = false) =>
        Members.TryGetValue(name, out Value? known) ? known
        : IsClean ? Clean
        : new Value([.. Taints.Select(taint => new Taint(taint.Source.Part("." + name, isText), taint.Checks & Checks.All, taint.IsPart))], lead: "",
            isConstant: false);

    /// <summary>The value of an element of a collection.</summary>
    public Value Element(string index = Source.Element)
    {
        if (Members.TryGetValue(Source.Element, out Value? structured))
        {
            return Taints.IsEmpty ? structured : structured.Join(Of(Taints));
        }

        var elements = Taints.Select(taint => taint.Source.IsText ? taint
            : new Taint(taint.Source.Part(index, isTextMember: true), taint.Checks, taint.IsPart));
        return IsClean ? Clean : Of(elements);
    }

    public IEnumerable<Taint> AllTaints() => Members.IsEmpty ? Taints : Taints.Concat(Members.Values.SelectMany(static member => member.AllTaints()));

    /// <summary>The sources that reach a sink through the value without the check that it needs.</summary>
    public IEnumerable<Taint> Unchecked(Checks needed) => AllTaints().Where(taint => !taint.Checks.Has(needed));

    public bool Equals(Value? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Lead == other.Lead && IsConstant == other.IsConstant && Taints.SequenceEqual(other.Taints)
            && Equals(Truth, other.Truth) && Members.Count == other.Members.Count
            && Members.All(member => other.Members.TryGetValue(member.Key, out Value? same) && member.Value.Equals(same)));

    public override bool Equals(object? obj) => Equals(obj as Value);

    public override int GetHashCode() => (Taints.Length * 31) + Lead.Length;

    private Value Bounded() => Size <= MostMembers ? this : Flat();

    // Every member's text may then be in any member: more is found than there is, nothing is lost.
    private Value Flat() => Of(AllTaints(), Lead);

    // Sorted, so that two values of the same sources are equal; a few sources say as much as many.
    private static ImmutableArray<Taint> Merge(IEnumerable<Taint> taints)
    {
        var merged = new List<Taint>();
        foreach (Taint taint in taints)
        {
            int known = merged.FindIndex(other => other.Source.Equals(taint.Source));
            if (known >= 0)
            {
                merged[known] = merged[known].Join(taint);
            }
            else if (merged.Count < MostSources)
            {
                merged.Add(taint);
            }
        }

        merged.Sort(static (one, other) => string.CompareOrdinal(one.Source.Name, other.Source.Name));
        return [.. merged];
    }
}
