namespace AgentGen.Shell.Parsing;

internal sealed partial class WordReader
{
    // Longest first: the first that fits is the operator.
    private static readonly string[] Modifiers =
        [":-", ":=", ":+", ":?", "##", "%%", "//", "/#", "/%", "^^", ",,", "~~", ":", "-", "=", "+", "?", "#", "%", "/", "^", ",", "~", "@", "*"];

    // ${…}; what fits no form of it is a parameter without a name or with an unknown operator, as the shell too finds out only when it runs.
    private void ReadParameter(int start, int open, bool quoted)
    {
        source.Position = source.Past(open + 1);
        if (source.Current is ' ' or '\t' or '\n' or '|' or '(')
        {
            ReadFunctionSubstitution(start, quoted);
            return;
        }

        string? modifier = ReadPrefix();
        int end = source.Position;
        string name = OpensExpansion(end) ? "" : ReadLongName(ref end);
        source.Position = source.Past(end);
        ShellWord? subscript = source.Current == '[' && name.Length > 0 ? ReadElement() : null;
        ShellWord? operand = null;
        if (source.Current != '}' && !source.Failed)
        {
            string operation = ReadModifier();
            modifier += operation;
            operand = ReadOperand(quoted, operation);
        }

        if (source.Current != '}')
        {
            source.Fail("'}' is missing to close '${'", start);
            return;
        }

        source.Position++;
        _parts.Add(new ShellWordPart(ShellWordPartKind.Parameter, name, quoted, start, source.Position - start, null, modifier, operand, subscript));
    }

    // ${#x} is a length and ${!x} looks through x; ${#}, ${#-x} and ${!} are about the parameters of these names.
    private string? ReadPrefix()
    {
        char first = source.Current;
        char next = source.At(source.Past(source.Position + 1));
        bool isName = Characters.IsName(next) || next is '@' or '*' or '?' or '-' or '$' or '!' or '#';
        bool isModifier = first == '#' && next is '-' or '?' or '#' && source.At(source.Past(source.Position + 2)) != '}';
        if (first is not ('#' or '!') || !isName || isModifier)
        {
            return null;
        }

        source.Position = source.Past(source.Position + 1);
        return first == '#' ? "#" : "!";
    }

    // Behind a dollar sign that stands for itself nothing opens.
    private bool OpensExpansion(int index) => source.At(index) == '$' && source.At(source.Past(index + 1)) is '(' or '{' or '[' or '\'' or '"';

    private string ReadLongName(ref int index)
    {
        int digits = index;
        while (Characters.IsDigit(source.At(digits)))
        {
            digits++;
        }

        if (digits == index)
        {
            return ReadParameterName(ref index);
        }

        string name = source.Text.Substring(index, digits - index);
        index = digits;
        return name;
    }

    private ShellWord ReadElement()
    {
        source.Position++;
        ShellWord subscript = ReadUntil(Stop.Subscript);
        if (source.Current == ']')
        {
            source.Position = source.Past(source.Position + 1);
        }

        return subscript;
    }

    private string ReadModifier()
    {
        char first = source.Current;
        int second = source.Past(source.Position + 1);
        char next = source.At(second);
        foreach (string modifier in Modifiers)
        {
            if (modifier[0] == first && (modifier.Length == 1 || modifier[1] == next))
            {
                source.Position = modifier.Length == 1 ? source.Position + 1 : second + 1;
                return modifier;
            }
        }

        return "";
    }

    private ShellWord ReadOperand(bool quoted, string modifier)
    {
        bool pattern = modifier.Length > 0 && modifier[0] is '#' or '%' or '/' or '^' or ',' or '~';
        if (!quoted || pattern)
        {
            return ReadUntil(Stop.Brace);
        }

        // Inside double quotes an operand may hold double quotes of its own.
        int start = source.Position;
        int mark = _parts.Count;
        while (!source.Failed && source.Position < source.End && source.Current != '}')
        {
            ReadDoubleQuoted(Quoting.Operand);
            if (source.Current == '"' && !source.Failed)
            {
                ReadDoubleQuotes(source.Position);
            }
        }

        return Finish(start, mark);
    }

    // ${ commands; } runs commands in newer shells; older ones find out that it is no parameter when they run it.
    private void ReadFunctionSubstitution(int start, bool quoted)
    {
        int first = source.Position;
        if (!source.IsNoted(start, out int close))
        {
            int errors = source.Errors.Count;
            ReadOperand(quoted, "");
            close = source.Position;
            if (source.Current != '}')
            {
                source.Fail("'}' is missing to close '${'", start);
                return;
            }

            source.TakeBack(first, errors);
            source.Note(start, close);
        }

        ShellScript script = ParseInPlace(first + (source.At(first) == '|' ? 1 : 0), close);
        _parts.Add(new ShellWordPart(ShellWordPartKind.CommandSubstitution, "${", quoted, start, source.Position - start, script));
    }
}
