using System.ComponentModel;

namespace AgentGen.Generated;

/// <summary>Makes the model outputs that emitted classes list.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelOutputs
{
    /// <summary>Makes a model output.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="name">The type's name without its namespace.</param>
    /// <param name="schema">The JSON schema of an answer.</param>
    /// <param name="type">How to read it.</param>
    /// <returns>The model output.</returns>
    public static ModelOutput<T> Create<T>(string name, string schema, ArgumentType<T> type)
        where T : notnull => new(name, schema, type);
}
