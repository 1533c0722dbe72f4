using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>What of a tool has no description, and what its XML comment would say.</summary>
internal sealed class MissingDescriptions
{
    private MissingDescriptions(bool ofTool, string? comment, IReadOnlyList<(IParameterSymbol Parameter, string? Comment)> parameters)
    {
        OfTool = ofTool;
        Comment = comment;
        Parameters = parameters;
    }

    /// <summary>Whether the tool itself has none.</summary>
    public bool OfTool { get; }

    /// <summary>What the comment says of the tool.</summary>
    public string? Comment { get; }

    /// <summary>The parameters without one, and what the comment says of each.</summary>
    public IReadOnlyList<(IParameterSymbol Parameter, string? Comment)> Parameters { get; }

    public bool IsEmpty => !OfTool && Parameters.Count == 0;

    /// <summary>Whether the comment describes all that lacks a description.</summary>
    public bool HasComments => (!OfTool || Comment is not null) && Parameters.All(static parameter => parameter.Comment is not null);

    /// <summary>Looks at a tool.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="compilation">The compilation of the method.</param>
    /// <param name="readsComments">Whether its framework reads XML comments.</param>
    /// <returns>What has no description.</returns>
    public static MissingDescriptions Of(IMethodSymbol method, Compilation compilation, bool readsComments)
    {
        var words = ToolFacts.Of(compilation).Descriptions;
        string? comment = DescriptionAttributes.Of(method) is null ? Text(words.OfMethod(method)) : null;
        bool ofTool = DescriptionAttributes.Of(method) is null && (comment is null || !readsComments);
        List<(IParameterSymbol, string?)> parameters = [];
        foreach (IParameterSymbol parameter in FilledParameters.Of(method, compilation))
        {
            string? said = DescriptionAttributes.OfParameter(parameter) is null ? Text(words.OfParameter(method, parameter)) : null;
            if (DescriptionAttributes.OfParameter(parameter) is null && (said is null || !readsComments)
                && !NameWords.Mentions(ofTool ? null : DescriptionAttributes.Of(method) ?? comment, parameter.Name))
            {
                parameters.Add((parameter, said));
            }
        }

        return new MissingDescriptions(ofTool, comment, parameters);
    }

    public override string ToString()
    {
        string names = string.Join(", ", Parameters.Select(static parameter => $"'{parameter.Parameter.Name}'"));
        return (OfTool, Parameters.Count) switch
        {
            (true, 0) => "of its own",
            (true, _) => $"of its own or of {names}",
            _ => $"of {names}",
        };
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) || text!.Any(DescriptionMarks.IsMark) ? null : text;
}
