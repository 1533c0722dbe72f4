using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Collects what is wrong with the arguments of one call, or with one structured answer.</summary>
internal sealed class ArgumentErrors
{
    private const int LongestExcerpt = 60;

    // A model cannot act on more, and a hostile array must not make a huge answer.
    private const int Most = 50;

    private readonly List<ArgumentError> _errors = [];

    /// <summary>How many errors there were, those that are not kept included.</summary>
    internal int Count { get; private set; }

    internal void Add(string expected, JsonElement got) => Add(expected, Describe(got));

    internal void Add(string expected, string got) => Add(new ArgumentError(ArgumentPath.Top, expected, got));

    internal void Add(ArgumentError error)
    {
        Count++;
        if (_errors.Count < Most)
        {
            _errors.Add(error);
        }
    }

    /// <summary>Says of every error since a count that it is inside something.</summary>
    internal void Prefix(int from, string segment)
    {
        for (int i = from; i < _errors.Count; i++)
        {
            _errors[i] = _errors[i] with { Path = ArgumentPath.Inside(segment, _errors[i].Path) };
        }
    }

    internal ToolError ToToolError(string tool) => new()
    {
        Code = ToolErrorCode.InvalidArguments,
        Tool = tool,
        Message = $"The arguments of '{tool}' are wrong. {string.Join(' ', _errors)} Correct them and call the tool again.",
        Arguments = _errors,
    };

    internal ToolError ToOutputError(string output) => new()
    {
        Code = ToolErrorCode.InvalidOutput,
        Tool = output,
        Message = $"The answer is no valid {output}. {string.Join(' ', _errors)} Correct it and answer again with the whole JSON and nothing else.",
        Arguments = _errors,
    };

    internal static string Describe(JsonElement got)
    {
        string text = got.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.Undefined => "nothing",
            _ => got.GetRawText(),
        };
        return text.Length <= LongestExcerpt ? text : $"{text[..(char.IsHighSurrogate(text[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt)]}…";
    }
}
