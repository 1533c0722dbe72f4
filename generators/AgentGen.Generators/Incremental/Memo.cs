using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AgentGen.Generators;

/// <summary>
/// Remembers what was read from declarations. The driver asks anew for every declaration after every edit; an answer stands for as long as the declaration's
/// file means the same.
/// </summary>
/// <param name="read">Reads a declaration: a function of the compilation alone.</param>
/// <param name="lasts">Whether an answer may be kept: not one that refers to places in other files, which edits take away.</param>
internal sealed class Memo<T>(Func<GeneratorAttributeSyntaxContext, CancellationToken, T> read, Func<T, bool> lasts)
{
    private readonly ConditionalWeakTable<SyntaxNode, Answer> _answers = new();

    internal T Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        Answer answer = _answers.GetOrCreateValue(context.TargetNode);
        lock (answer)
        {
            object meaning = Surface.Of(context.SemanticModel.Compilation).MeaningOf(context.TargetNode.SyntaxTree);
            if (!ReferenceEquals(answer.Meaning, meaning))
            {
                answer.Value = read(context, cancellationToken);
                answer.Meaning = lasts(answer.Value) ? meaning : null;
            }

            return answer.Value;
        }
    }

    private sealed class Answer
    {
        internal object? Meaning { get; set; }

        internal T Value { get; set; } = default!;
    }
}
