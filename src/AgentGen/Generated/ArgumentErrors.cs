using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Collects what is wrong with the arguments of one call, or with one structured answer.</summary>
internal sealed class ArgumentErrors
{
    private const int LongestExcerpt = 60;

    // A model cannot act on more, and a hostile array must not make a huge answer.
    private const int Most = 50;

    private readonly List<ArgumentError> _errors = [];

    internal bool Any => _errors.Count > 0;

    internal int Count => _errors.Count;

    internal void Missing(string name, ArgumentType type) => Add(ArgumentPath.Root(name), type.Expected, "nothing");

    internal void Add(string path, string expected, JsonElement got) => Add(path, expected, Describe(got));

    internal void Add(string path, string expected, string got)
    {
        if (_errors.Count < Most)
        {
            _errors.Add(new ArgumentError(path, expected, got));
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

    private static string Describe(JsonElement got)
    {
        string text = got.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.Undefined => "nothing",
            _ => got.GetRawText(),
        };
        return text.Length <= LongestExcerpt ? text : $"{text[..LongestExcerpt]}…";
    }
}
