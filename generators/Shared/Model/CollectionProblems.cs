namespace AgentGen.Compiler;

/// <summary>What is wrong between the tools of one compilation, and between them and those of referenced assemblies.</summary>
/// <param name="DuplicateNames">Names that several tools have, in lower case.</param>
/// <param name="PhaseEnums">The phase enums, where the tools use more than one.</param>
internal sealed record CollectionProblems(ImmutableEquatableArray<string> DuplicateNames, ImmutableEquatableArray<string> PhaseEnums)
{
    internal bool HasDuplicate(ToolSpec tool) => DuplicateNames.Count > 0 && DuplicateNames.Contains(tool.Name.ToLowerInvariant());

    internal bool HasMixedPhases(ToolSpec tool) => tool.PhaseEnum is not null && PhaseEnums.Count > 0;

    internal bool Rejects(ToolSpec tool) => HasDuplicate(tool) || HasMixedPhases(tool);
}
