using AgentGen;

// Hosts combine this map with their own.
[assembly: AgentTools(Name = "ToolbeltTools", Public = true)]
