namespace AgentGen;

/// <summary>Makes <see cref="IToolFeatures"/>.</summary>
public static class ToolFeatures
{
    /// <summary>These features are on and every other is off.</summary>
    /// <param name="features">Their names, compared ordinally.</param>
    /// <returns>The features.</returns>
    public static IToolFeatures Of(params IEnumerable<string> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        HashSet<string> names = new(features, StringComparer.Ordinal);
        return From(names.Contains);
    }

    /// <summary>A function decides, such as a look into the configuration.</summary>
    /// <param name="isEnabled">Whether a feature is on.</param>
    /// <returns>The features.</returns>
    public static IToolFeatures From(Func<string, bool> isEnabled)
    {
        ArgumentNullException.ThrowIfNull(isEnabled);
        return new Asked(isEnabled);
    }

    private sealed class Asked(Func<string, bool> isEnabled) : IToolFeatures
    {
        public bool IsEnabled(string feature) => isEnabled(feature);
    }
}
