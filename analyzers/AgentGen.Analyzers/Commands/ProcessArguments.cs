
namespace AgentGen.Analyzers.Commands;

/// <summary>Splits the single argument string of a process the way .NET does before it starts one.</summary>
internal static class ProcessArguments
{
    public static IReadOnlyList<CommandText> Split(CommandText arguments)
    {
        var source = arguments.Characters;
        var result = new List<CommandText>();
        for (int i = 0; i < source.Length;)
        {
            if (source[i].Value is ' ' or '\t')
            {
                i++;
                continue;
            }

            result.Add(arguments.Slice(ReadOne(source, ref i)));
        }

        return result;
    }

    private static List<SourceChar> ReadOne(IReadOnlyList<SourceChar> source, ref int i)
    {
        var word = new List<SourceChar>();
        bool quoted = false;
        while (i < source.Count)
        {
            int slashes = source.Skip(i).TakeWhile(c => c.Value == '\\').Count();
            if (slashes > 0)
            {
                bool beforeQuote = i + slashes < source.Count && source[i + slashes].Value == '"';
                word.AddRange(source.Skip(i).Take(beforeQuote ? slashes / 2 : slashes));
                i += slashes;
                if (beforeQuote && slashes % 2 == 1)
                {
                    word.Add(source[i++]);
                }
            }
            else if (source[i].Value == '"')
            {
                bool doubled = quoted && i + 1 < source.Count && source[i + 1].Value == '"';
                if (doubled)
                {
                    word.Add(source[i]);
                }
                else
                {
                    quoted = !quoted;
                }

                i += doubled ? 2 : 1;
            }
            else if (!quoted && source[i].Value is (' ' or '\t'))
            {
                break;
            }
            else
            {
                word.Add(source[i++]);
            }
        }

        return word;
    }
}
