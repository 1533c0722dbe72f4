using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Generated;

/// <summary>Asks once for each feature whether it is on.</summary>
/// <param name="features">Who knows; <see langword="null"/> where nobody does, and every feature is off.</param>
internal sealed class FeatureSwitch(IToolFeatures? features)
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    internal static FeatureSwitch Of(IToolFeatures? features, IServiceProvider? services) => new(features ?? services?.GetService<IToolFeatures>());

    internal bool IsOn(string feature, GeneratedTool tool)
    {
        if (!_known.TryGetValue(feature, out bool isOn))
        {
            try
            {
                isOn = features?.IsEnabled(feature) ?? false;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Whether feature '{feature}' is on, to which tool '{tool.Name}' belongs, could not be told: {exception.Message}", exception);
            }

            _known.Add(feature, isOn);
        }

        return isOn;
    }
}
