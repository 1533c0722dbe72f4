namespace AgentGen;

/// <summary>In which form a tool hands its result to the caller.</summary>
public enum ResultForm
{
    /// <summary>On a tool: as the assembly says. On an assembly: <see cref="Clr"/>.</summary>
    Default = 0,

    /// <summary>Text, truth values, numbers, names of enum members and AI content as they are; everything else as JSON.</summary>
    Clr,

    /// <summary>Everything but AI content as a <see cref="System.Text.Json.JsonElement"/>, as functions made by reflection do.</summary>
    JsonElement,
}
