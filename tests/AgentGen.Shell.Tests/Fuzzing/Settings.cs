using System.Globalization;

namespace AgentGen.Shell.Tests.Fuzzing;

/// <summary>How much is drawn, and from which seed; the same in every run unless the environment says otherwise.</summary>
internal static class Settings
{
    /// <summary>How many texts a fuzz test draws: <c>AGENTGEN_FUZZ</c>, or so many.</summary>
    internal static int Count(int usual) => Number("AGENTGEN_FUZZ") ?? usual;

    /// <summary>The seed: <c>AGENTGEN_SEED</c>, a number or <c>new</c>.</summary>
    internal static int Seed { get; } = Environment.GetEnvironmentVariable("AGENTGEN_SEED") == "new" ? Random.Shared.Next() : Number("AGENTGEN_SEED") ?? 4;

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
