using System.ComponentModel.DataAnnotations;

namespace AgentGen.Aot.Features;

/// <summary>An annotation of the project's own.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class EvenAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is int number && number % 2 == 0;
}
