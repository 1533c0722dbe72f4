using System.Text.Json.Serialization;

namespace AgentGen.Runs;

/// <summary>Something that a program asks the engine to do. The set of commands is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AskModel), "ask_model.1")]
[JsonDerivedType(typeof(DispatchTool), "dispatch_tool.1")]
[JsonDerivedType(typeof(UndoCall), "undo_call.1")]
[JsonDerivedType(typeof(SpawnChild), "spawn_child.1")]
[JsonDerivedType(typeof(MovePhase), "move_phase.1")]
[JsonDerivedType(typeof(SetTimer), "set_timer.1")]
public abstract record RunCommand;
