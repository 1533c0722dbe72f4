namespace AgentGen;

/// <summary>Says which features are on: those that tools name with <see cref="ToolAttribute.Feature"/>.</summary>
/// <remarks>Register one with the services that a map is created with, or hand one to <c>Create</c>. Without one every feature is off.</remarks>
public interface IToolFeatures
{
    /// <summary>Asks whether a feature is on. A map asks once for each feature, when it is made.</summary>
    /// <param name="feature">The feature's name. One that is not known is off.</param>
    /// <returns>Whether it is on.</returns>
    bool IsEnabled(string feature);
}
