using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AgentGen.Generated;

namespace AgentGen;

/// <summary>A structured answer of a model: the schema to ask with, and the parser that reads what comes back or says what to repair.</summary>
/// <typeparam name="T">A type that carries <see cref="ModelOutputAttribute"/>.</typeparam>
/// <remarks>
/// The generated class has one for each such type. An answer is read as a tool's argument of the type is: names in any case, the last of several
/// members of one name, unknown members ignored. An <see cref="ArgumentException"/>, <see cref="FormatException"/>,
/// <see cref="InvalidOperationException"/> or <see cref="OverflowException"/> of the type's own constructor and setters makes the answer wrong; whatever else
/// they throw propagates.
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

    /// <summary>Reads an answer in which the JSON may stand among other text.</summary>
    /// <param name="text">The answer.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ModelOutputException">The answer is not of the type; the message can be sent to the model as it is.</exception>
    /// <remarks>How the JSON is found: see <see cref="TryParse(string, out T, out ToolError)"/>.</remarks>
    public T Parse(string text) => TryParse(text, out T? value, out ToolError? error) ? value : throw new ModelOutputException(error);

    /// <summary>Reads an answer in which the JSON may stand among other text.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="value">The value, when the method returns <see langword="true"/>.</param>
    /// <param name="error">
    /// Otherwise one error of code <see cref="ToolErrorCode.InvalidOutput"/>. It lists everything that is wrong with the JSON that comes nearest, up to 50
    /// places with their paths, or says at which line and column the text stops being JSON. Its message can be sent to the model as it is.
    /// </param>
    /// <returns>Whether the answer is of the type.</returns>
    /// <remarks>
    /// The whole text is tried, else each fenced block, else each object and array among other text, the first 1,000 of them. What stands inside a JSON
    /// value is a part of it and never taken for the answer. Of several answers in fenced blocks, or of several among text, all that are of the type must say
    /// the same: where they differ, the error asks for one. The time is linear in the length of the text, whatever it holds.
    /// </remarks>
    public bool TryParse(string text, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out ToolError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        JsonCandidates candidates = new(text);
        (JsonCandidate Json, T Value)? taken = null;
        ToolError? nearest = null;
        foreach (JsonCandidate candidate in candidates.Find().TakeWhile(candidate => taken is null || taken.Value.Json.Place == candidate.Place))
        {
            if (!TryParse(candidate.Json, out T? read, out ToolError? wrong))
            {
                nearest = nearest is null || IsNearer(wrong, nearest) ? wrong : nearest;
            }
            else if (taken is null)
            {
                taken = (candidate, read);
            }
            else if (!candidate.SaysTheSameAs(taken.Value.Json))
            {
                (value, error) = (default, Ambiguous(candidates, taken.Value.Json, candidate));
                return false;
            }
        }

        value = taken is { } found ? found.Value : default;
        error = taken is not null ? null : nearest is not null && (candidates.Broken is not { Read: > 1 } || !IsOfOtherKind(nearest)) ? nearest : NoJson(candidates);
        return error is null;
    }

    /// <summary>Reads an answer that was parsed already.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="value">The value, when the method returns <see langword="true"/>.</param>
    /// <param name="error">Otherwise one error, as for text.</param>
    /// <returns>Whether the answer is of the type.</returns>
    public bool TryParse(JsonElement json, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out ToolError? error)
    {
        ArgumentContext context = default;
        bool isRead = _type.TryRead(json, ref context, out value);
        error = isRead ? null : context.Errors!.ToOutputError(Name);
        return isRead;
    }

    // A list where an object belongs, such as a [1] in prose, is further away than an object with many mistakes.
    private static bool IsOfOtherKind(ToolError error) => error.Arguments.Any(static wrong => wrong.Path == ArgumentPath.Top);

    private static bool IsNearer(ToolError one, ToolError other) => IsOfOtherKind(one) != IsOfOtherKind(other)
        ? IsOfOtherKind(other)
        : one.Arguments.Count < other.Arguments.Count;

    private ToolError NoJson(JsonCandidates candidates)
    {
        string limit = candidates.IsCutShort ? " (after 1,000 brackets the rest was not looked at)" : "";
        return Error($"{_type.Expected} as JSON", candidates.Broken is { } broken
            ? $"text that is no JSON from {candidates.Describe(broken.Offset)} on{limit}: {broken.Reason.TrimEnd('.')}"
            : $"text without it{limit}");
    }

    private ToolError Ambiguous(JsonCandidates candidates, JsonCandidate one, JsonCandidate other) => Error(
        $"one {_type.Expected} as JSON", $"several that differ, such as those at {candidates.Describe(one.Offset)} and at {candidates.Describe(other.Offset)}");

    private ToolError Error(string expected, string got)
    {
        ArgumentErrors errors = new();
        errors.Add(expected, got);
        return errors.ToOutputError(Name);
    }
}
