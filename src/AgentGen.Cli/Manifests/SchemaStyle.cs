using System.CommandLine;
using AgentGen.Cli.Output;

namespace AgentGen.Cli.Manifests;

/// <summary>The styles in which a model provider takes schemas, by the names under which the manifest holds them.</summary>
internal static class SchemaStyle
{
    public const string Default = "default";

    private static readonly string[] Names = [Default, "openai-strict", "openapi-nullable"];

    /// <summary><c>--style</c>.</summary>
    public static Option<string> Option()
    {
        Option<string> style = new("--style") { Description = $"The style of the schemas: {string.Join(", ", Names)}.", DefaultValueFactory = _ => Default };
        style.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is var name && !Names.Contains(name))
            {
                result.AddError($"There is no style '{VisibleText.Of(name)}'. The styles are {string.Join(", ", Names)}.");
            }
        });
        style.CompletionSources.Add(Names);
        return style;
    }
}
