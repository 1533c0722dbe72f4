using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AgentGen.Generated;

namespace AgentGen;

/// <summary>A structured answer of a model: the schema to ask with, and the parser that reads what comes back or says what to repair.</summary>
/// <typeparam name="T">A type that carries <see cref="ModelOutputAttribute"/>.</typeparam>
/// <remarks>
/// The generated class has one for each such type. An answer is read as a tool's argument of the type is: names in any case, the last of several
/// members of one name, unknown members ignored. What the type's own constructor and setters throw propagates, but for
/// <see cref="InvalidOperationException"/> and <see cref="JsonException"/>, which make the answer wrong.
/// </remarks>
public sealed class ModelOutput<T>
    where T : notnull
{
    private readonly string _schema;
    private readonly ArgumentType<T> _type;

    // Boxed, so that a reader on another thread sees either nothing or a whole element.
    private object? _parsedSchema;

    internal ModelOutput(string name, string schema, ArgumentType<T> type) => (Name, _schema, _type) = (name, schema, type);

    /// <summary>The type's name without its namespace.</summary>
    public string Name { get; }

    /// <summary>The JSON schema of an answer.</summary>
    public JsonElement Schema => (JsonElement)(_parsedSchema ??= JsonElement.Parse(_schema));

    /// <summary>Reads an answer that is JSON text and nothing else: a code fence or a sentence around the JSON makes it wrong.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="value">The value, when the method returns <see langword="true"/>.</param>
    /// <param name="error">
    /// Otherwise one error of code <see cref="ToolErrorCode.InvalidOutput"/>: it lists everything that is wrong, up to 50 places with their paths,
    /// and its message can be sent to the model as it is.
    /// </param>
    /// <returns>Whether the answer is of the type.</returns>
    public bool TryParse(string text, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out ToolError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        JsonElement json;
        try
        {
            json = JsonElement.Parse(text);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // The second is for half a surrogate pair, which has no UTF-8 form.
            ArgumentErrors errors = new();
            errors.Add(ArgumentPath.Top, $"{_type.Expected} as JSON with nothing around it", $"text that is no JSON ({exception.Message.TrimEnd('.')})");
            (value, error) = (default, errors.ToOutputError(Name));
            return false;
        }

        return TryParse(json, out value, out error);
    }

    /// <summary>Reads an answer that was parsed already.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="value">The value, when the method returns <see langword="true"/>.</param>
    /// <param name="error">Otherwise one error, as for text.</param>
    /// <returns>Whether the answer is of the type.</returns>
    public bool TryParse(JsonElement json, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out ToolError? error)
    {
        if (_type.TryRead(json, out value))
        {
            error = null;
            return true;
        }

        ArgumentErrors errors = new();
        _type.Explain(json, ArgumentPath.Top, errors);
        (value, error) = (default, errors.ToOutputError(Name));
        return false;
    }
}
