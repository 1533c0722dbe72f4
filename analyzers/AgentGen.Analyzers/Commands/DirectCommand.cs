using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Commands;

/// <summary>Writes a program and its arguments, started without a shell, as the command line that would do the same in one.</summary>
internal static class DirectCommand
{
    /// <summary>The command of a launch; <see langword="null"/> where its program or one of its arguments cannot be read.</summary>
    public static CommandText? Of(ProcessLaunch launch)
    {
        if (launch.FileName is null || CommandTextReader.Read(launch.FileName) is not { } program || program.Text.Length == 0)
        {
            return null;
        }

        var arguments = launch.ReadArguments().ToList();
        bool isWhole = !launch.HasUnknownArguments
            && (launch.Arguments is null ? arguments.Count == launch.ArgumentList.Count : CommandTextReader.Read(launch.Arguments) is not null);
        return Join([program, .. arguments], isWhole);
    }

    /// <summary>The elements of a list that is written out; <see langword="null"/> for any other.</summary>
    public static IReadOnlyList<IOperation>? Elements(IOperation list) => list.Unwrap() switch
    {
        IConversionOperation conversion => Elements(conversion.Operand),
        IArrayCreationOperation { Initializer: { } array } => array.ElementValues,
        ICollectionExpressionOperation collection when !collection.Elements.Any(static element => element is ISpreadOperation) => collection.Elements,
        _ => null,
    };

    public static CommandText? Join(IReadOnlyList<IOperation> words, bool isWhole)
    {
        var texts = words.Select(CommandTextReader.Read).ToList();
        return texts.Contains(null) ? null : Join(texts!, isWhole);
    }

    // The holes of each word are numbered by themselves: here they get the numbers of one text. An argument that is not known is one more hole.
    private static CommandText? Join(IReadOnlyList<CommandText> words, bool isWhole)
    {
        var characters = ImmutableArray.CreateBuilder<SourceChar>();
        var holes = ImmutableArray.CreateBuilder<CommandHole>();
        foreach (CommandText word in words)
        {
            TextSpan before = word.Characters.IsEmpty ? default : word.Characters[0].Span;
            Append(characters, characters.Count == 0 ? "" : " ", before);
            bool isQuoted = word.Text.Length == 0 || !word.Text.All(IsPlain);
            Append(characters, isQuoted ? "'" : "", before);
            foreach (SourceChar c in word.Characters)
            {
                if (CommandText.IsHole(c.Value))
                {
                    characters.Add(new SourceChar((char)(CommandText.FirstHole + holes.Count), c.Span));
                    holes.Add(word.HoleOf(c.Value));
                }
                else if (c.Value == '\'')
                {
                    Append(characters, "'\\''", c.Span);
                }
                else
                {
                    characters.Add(c);
                }
            }

            Append(characters, isQuoted ? "'" : "", word.Characters.IsEmpty ? default : word.Characters[word.Characters.Length - 1].Span);
        }

        if (!isWhole)
        {
            Append(characters, " ", default);
            characters.Add(new SourceChar((char)(CommandText.FirstHole + holes.Count), default));
        }

        return holes.Count > CommandText.LastHole - CommandText.FirstHole
            ? null
            : new CommandText(characters.ToImmutable(), holes.ToImmutable(), words[0].Origin);
    }

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || "-_./:=,@%+".IndexOf(c) >= 0 || CommandText.IsHole(c);

    private static void Append(ImmutableArray<SourceChar>.Builder characters, string text, TextSpan span)
    {
        foreach (char c in text)
        {
            characters.Add(new SourceChar(c, span));
        }
    }
}
