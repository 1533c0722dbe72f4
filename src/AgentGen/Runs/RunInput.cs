using System.Text.Json.Serialization;

namespace AgentGen.Runs;

/// <summary>What a run is asked to do: its kind chooses the program. The set of inputs is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlanInput), "plan.1")]
[JsonDerivedType(typeof(ToolLoopInput), "tool_loop.1")]
public abstract record RunInput;
