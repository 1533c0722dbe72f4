namespace AgentGen.Shell.Parsing;

/// <summary>Reads the inside of <c>[[ … ]]</c>, where operators and parentheses are no control operators.</summary>
internal static class ConditionalReader
{
    internal static List<ShellWord> Read(Source source)
    {
        var words = new List<ShellWord>();
        int parentheses = 0;
        bool pattern = false;
        while (!source.Failed)
        {
            char c = source.Current;
            if (c == Source.EndOfText)
            {
                source.Fail("']]' is missing", source.Position);
            }
            else if (Characters.IsBlank(c) || c is '\n' or '\r')
            {
                source.Position++;
            }
            else if (c == '\\' && LineEnd.At(source, 1) is > 0 and int length)
            {
                source.Position += 1 + length;
            }
            else if (!pattern && c is '(' or ')')
            {
                parentheses += c == '(' ? 1 : -1;
                source.Position++;
            }
            else if (c is '<' or '>' && source.Peek(1) != '(')
            {
                source.Position++;
            }
            else if (source.StartsWith("&&") || source.StartsWith("||"))
            {
                source.Position += 2;
            }
            else if (c is ';' or '&' or '|' or ')')
            {
                source.Fail("an operator cannot stand here in a test", source.Position);
            }
            else
            {
                ShellWord word = pattern ? WordReader.ReadPattern(source) : WordReader.Read(source);
                if (word.Bare == "]]" && !pattern)
                {
                    Check(source, words, parentheses, word.Start);
                    return words;
                }

                pattern = !pattern && word.Bare is "=~" or "==" or "=" or "!=";
                words.Add(word);
            }
        }

        return words;
    }

    private static void Check(Source source, List<ShellWord> words, int parentheses, int end)
    {
        if (parentheses != 0 || words.Count == 0)
        {
            source.Fail("the test is not complete", end);
        }
    }
}
