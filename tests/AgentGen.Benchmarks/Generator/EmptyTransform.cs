using AgentGen.Generators;
using Microsoft.CodeAnalysis;

namespace AgentGen.Benchmarks.Generator;

/// <summary>
/// What <see cref="ToolGenerator"/> would cost if it knew nothing: the same search for attributes and as many outputs, but a transform that gives a constant.
/// What remains is the compiler's own work of finding and binding attributed declarations.
/// </summary>
internal sealed class EmptyTransform : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<int> tools = context.SyntaxProvider.ForAttributeWithMetadataName("AgentGen.ToolAttribute", static (_, _) => true, static (_, _) => 1);
        IncrementalValuesProvider<int> answers = context.SyntaxProvider.ForAttributeWithMetadataName("AgentGen.ModelOutputAttribute", static (_, _) => true, static (_, _) => 1);
        IncrementalValueProvider<int> options = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Select(static (_, _) => 0);
        IncrementalValueProvider<int> count = tools.Collect().Combine(answers.Collect()).Select(static (pair, _) => pair.Left.Length + pair.Right.Length);

        context.RegisterSourceOutput(tools.Combine(options), static (_, _) => { });
        context.RegisterSourceOutput(count.Combine(options), static (_, _) => { });
        context.RegisterSourceOutput(answers.Collect().Combine(options), static (_, _) => { });
        context.RegisterSourceOutput(count.Combine(answers.Collect()), static (_, _) => { });
        context.RegisterSourceOutput(tools.Collect().Combine(context.AnalyzerConfigOptionsProvider), static (_, _) => { });
        context.RegisterSourceOutput(answers.Combine(context.AnalyzerConfigOptionsProvider), static (_, _) => { });
    }
}
