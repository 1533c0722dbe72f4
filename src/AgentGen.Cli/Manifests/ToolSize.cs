using System.Text;

namespace AgentGen.Cli.Manifests;

/// <summary>What it costs to offer a tool to a model.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="SchemaBytes">The size of its schema, in bytes of UTF-8.</param>
/// <param name="Tokens">An estimate: no tokenizer is asked, and each model has its own.</param>
internal sealed record ToolSize(ToolManifest Tool, int SchemaBytes, int Tokens)
{
    /// <summary>How <see cref="Tokens"/> is estimated.</summary>
    public const string Method = "an estimate: the bytes of name, description and schema, divided by 4";

    private const int BytesPerToken = 4;

    public static ToolSize Of(ToolManifest tool, string style)
    {
        int schema = Encoding.UTF8.GetByteCount(tool.SchemaIn(style).GetRawText());
        int all = schema + Encoding.UTF8.GetByteCount(tool.Name) + Encoding.UTF8.GetByteCount(tool.Description);
        return new(tool, schema, (all + BytesPerToken - 1) / BytesPerToken);
    }
}
