using System.Text.Json.Nodes;

namespace CodeEngineer.Model;

/// <summary>One tool call of a recorded answer.</summary>
/// <param name="Name">The tool.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ScriptedToolCall(string Name, JsonObject Arguments);
