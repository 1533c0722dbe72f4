namespace AgentGen.Analyzers.Flow.Values;

/// <summary>That a value carries text of one source.</summary>
/// <param name="source">The source.</param>
/// <param name="checks">What the value has been checked for, as far as this source is concerned.</param>
/// <param name="isPart">Whether it carries a part alone, so that a check of the value says nothing about the whole.</param>
internal readonly struct Taint(Source source, Checks checks, bool isPart) : IEquatable<Taint>
{
    public Source Source { get; } = source;

    public Checks Checks { get; } = checks.Complete();

    public bool IsPart { get; } = isPart;

    public Taint With(Checks added) => new(Source, Checks | added, IsPart);

    public Taint Without(Checks removed) => new(Source, Checks & ~removed, IsPart);

    public Taint AsPart() => new(Source, Checks, isPart: true);

    public Taint Join(Taint other) => new(Source, Checks & other.Checks, IsPart || other.IsPart);

    public bool Equals(Taint other) => Checks == other.Checks && IsPart == other.IsPart && Source.Equals(other.Source);

    public override bool Equals(object? obj) => obj is Taint other && Equals(other);

    public override int GetHashCode() => (Source.GetHashCode() * 31) + (int)Checks;
}
