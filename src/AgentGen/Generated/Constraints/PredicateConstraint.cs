namespace AgentGen.Generated;

/// <summary>A condition that needs nothing but the value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="phrase">The condition in a model's words.</param>
/// <param name="allows">The condition.</param>
internal sealed class PredicateConstraint<T>(string phrase, Func<T, bool> allows) : Constraint<T>(phrase)
{
    internal override bool Allows(T value) => allows(value);
}
