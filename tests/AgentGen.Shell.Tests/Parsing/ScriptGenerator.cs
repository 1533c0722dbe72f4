using System.Text;

namespace AgentGen.Shell.Tests.Parsing;

/// <summary>Writes random well-formed scripts over the whole grammar. The same seed writes the same scripts.</summary>
internal sealed partial class ScriptGenerator(Random random)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<List<string>> _documents = new();
    private int _names;

    /// <summary>A script; patterns such as <c>@(a|b)</c> are in it only when asked for, as bash knows them only when told to.</summary>
    internal string Script(int depth, bool extended = false)
    {
        _text.Clear();
        Extended = extended;
        _documents.Push([]);
        List(depth);
        NewLine();
        _documents.Pop();
        return _text.ToString();
    }

    private bool Extended { get; set; }

    // Statements that are all ended, so that a reserved word may follow.
    private void List(int depth)
    {
        int count = random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            AndOr(depth);
            switch (random.Next(6))
            {
                case 0:
                    Write(" & ");
                    break;
                case 1:
                    Write(" # a note ' \" $(");
                    NewLine();
                    break;
                case 2 or 3:
                    NewLine();
                    break;
                default:
                    Write("; ");
                    break;
            }
        }
    }

    private void AndOr(int depth)
    {
        Pipeline(depth);
        while (random.Next(5) == 0)
        {
            Write(Pick(" && ", "||", " &\\\n& "));
            Break();
            Pipeline(depth);
        }
    }

    private void Pipeline(int depth)
    {
        Write(Pick("", "", "", "", "", "! ", "time ", "time -p ", "! ! ", "time -- "));
        Command(depth);
        while (random.Next(4) == 0)
        {
            Write(Pick(" | ", "|", " |& "));
            Break();
            Command(depth);
        }
    }

    // After an operator a new line changes nothing.
    private void Break()
    {
        if (random.Next(6) == 0)
        {
            NewLine();
        }
    }

    private void NewLine()
    {
        Write("\n");
        foreach (string body in _documents.Peek())
        {
            Write(body);
        }

        _documents.Peek().Clear();
    }

    private void Command(int depth)
    {
        if (depth == 0 || random.Next(2) == 0)
        {
            Simple(depth);
            return;
        }

        if (random.Next(12) == 0)
        {
            Coprocess(depth);
            return;
        }

        if (random.Next(8) == 0)
        {
            Function(depth - 1);
            return;
        }

        Compound(depth - 1);
        for (; random.Next(6) == 0;)
        {
            Write(" ");
            Redirect(0);
        }
    }

    private void Coprocess(int depth)
    {
        Write("coproc ");
        if (random.Next(2) == 0)
        {
            // A brace behind the first word would make it a name.
            Write("cmd -");
            Word(depth);
            return;
        }

        Write(Pick("", "NAME "));
        Compound(depth - 1);
    }

    private void Function(int depth)
    {
        Write(Pick("f()", "f ( ) ", "function f ", "function f() ", "my-func.x()", "function if "));
        Break();
        Compound(depth);
    }

    private void Compound(int depth)
    {
        switch (random.Next(12))
        {
            case 0:
                Enclosed("( ", depth, ")");
                break;
            case 1:
                Enclosed("{ ", depth, "}");
                break;
            case 2:
                If(depth);
                break;
            case 3:
                Enclosed(Pick("while ", "until "), depth, "");
                Enclosed("do ", depth, "done");
                break;
            case 4 or 5:
                For(depth);
                break;
            case 6 or 7:
                Case(depth);
                break;
            case 8 or 9:
                Write("[[ ");
                Test(depth, 2);
                Write(" ]]");
                break;
            case 10:
                Write(Pick("((", "(( "));
                Arithmetic(depth);
                Write(Pick("))", " ))"));
                break;
            default:
                Put("{\n");
                Enclosed("", depth, "}");
                break;
        }
    }

    private void Enclosed(string opening, int depth, string closing)
    {
        Write(opening);
        List(depth);
        Write(closing);
    }

    private void If(int depth)
    {
        Enclosed("if ", depth, "");
        Enclosed("then ", depth, "");
        while (random.Next(4) == 0)
        {
            Enclosed("elif ", depth, "then ");
            List(depth);
        }

        if (random.Next(3) == 0)
        {
            Enclosed("else ", depth, "");
        }

        Write("fi");
    }

    private void For(int depth)
    {
        switch (random.Next(5))
        {
            case 0:
                Write("for ((i = 0; i < 3; i++))");
                Put(Pick("; ", " ", "\n"));
                break;
            case 1:
                Write(Pick("for", "select") + " i");
                Put(Pick("; ", " ", "\n"));
                break;
            default:
                Write(Pick("for", "for", "select") + " i in ");
                Words(depth, random.Next(4));
                Write(";");
                break;
        }

        bool braces = _text[^1] == ';' && random.Next(4) == 0;
        Write(" ");
        Enclosed(braces ? "{ " : "do ", depth, braces ? "}" : "done");
    }

    private void Case(int depth)
    {
        Write("case ");
        Word(depth);
        Put(Pick("", "\n"));
        Put(Pick(" in ", " in\n"));
        int count = random.Next(4);
        for (int i = 0; i < count; i++)
        {
            Write(Pick("", "(", "( ") + "p");
            Word(depth);
            if (random.Next(3) == 0)
            {
                Write(Pick("|q", " | q"));
                Word(depth);
            }

            Write(Pick(")", " ) "));
            if (random.Next(5) > 0)
            {
                List(depth);
            }

            Put(Pick(";; ", ";;\n", ";& ", ";;& "));
        }

        Write("esac");
    }

    private void Test(int depth, int terms)
    {
        if (terms > 0 && random.Next(3) == 0)
        {
            Test(depth, terms - 1);
            Put(Pick(" && ", " || ", " &&\n"));
            Test(depth, terms - 1);
            return;
        }

        switch (random.Next(6))
        {
            case 0 when terms > 0:
                Write(Pick("( ", "! ( ", "("));
                Test(depth, terms - 1);
                Write(Pick(" )", ")"));
                break;
            case 1:
                Write(Pick("! ", "") + Pick("-f ", "-n ", "-z ", "-v ", "-o ", "-t "));
                Word(depth);
                break;
            case 2:
                Write("\"$x\" =~ " + Pick("^a+$", "(a|b c)d", "a|b||c", "[[:digit:]]+", "\\.(jpg|png)$", "$re", "'q q'"));
                break;
            case 3:
                Write("x" + Pick(" = ", " == ", " != ", " < ", " > ", " -eq ", " -lt ", " -nt "));
                Word(depth);
                break;
            default:
                Write("w");
                Word(depth);
                break;
        }
    }

    private void Simple(int depth)
    {
        while (random.Next(5) == 0)
        {
            Assignment(depth);
            Write(" ");
        }

        if (random.Next(8) == 0)
        {
            Redirect(depth);
            Write(" ");
        }

        Write(Pick("cmd", "a.sh", "./x", "declare", "[", "\\cmd", "c\\\nmd", "'c md'"));
        int count = random.Next(4);
        for (int i = 0; i < count; i++)
        {
            Write(Pick(" ", " ", "  ", "\t", " \\\n "));
            if (random.Next(5) == 0)
            {
                Redirect(depth);
            }
            else
            {
                Word(depth);
            }
        }
    }

    private void Assignment(int depth)
    {
        Write(Pick("v=", "v+=", "v[1]=", "v[a b]=", "v[$i]+=", "v=("));
        if (_text[^1] == '(')
        {
            // A bracket at the start of an element would open a subscript.
            Words(depth, random.Next(3), "w");
            // bash loses a here-document whose line ends between these parentheses.
            Put(_documents.Peek().Count > 0 ? "" : Pick("", " [k]=v", "# note\n", " [a b]=c\n"));
            Write(")");
        }
        else if (random.Next(6) > 0)
        {
            Word(depth);
        }
    }

    private void Words(int depth, int count, string prefix = "")
    {
        for (int i = 0; i < count; i++)
        {
            Write(prefix);
            Word(depth);
            Write(" ");
        }
    }

    private void Redirect(int depth)
    {
        if (random.Next(5) == 0)
        {
            HereDocument();
            return;
        }

        string operation = Pick("> ", ">", ">> ", "< ", "&> ", "&>>", ">| ", "<> ", "<<< ", "2> ", "{fd}> ", "2>&1", ">&-", "<&3", "1>&2-", "3<> ", ">& ", ">\\\n> ");
        Write(operation);
        if (operation[^1] is ' ' or '>')
        {
            Write("t");
            Word(depth);
        }
    }

    private void HereDocument()
    {
        string name = "E" + _names++;
        bool quoted = random.Next(2) == 0;
        bool tabs = random.Next(3) == 0;
        Write((tabs ? "<<-" : "<<") + (quoted ? Pick("'" + name + "'", "\\" + name, "\"" + name + "\"") : name));
        string body = quoted ? Pick("", "$( ` ' \" ${\n", "a\\\n") : Pick("", "text $v ${v:-w}\n", "$(cmd \"x\") `cmd`\n", "' \" ) }\n", "a\\\n" + name + "\n");
        _documents.Peek().Add(body + (tabs ? "\t" : "") + name + "\n");
    }

    // What may end with a line, and so with the here-documents that wait for it.
    private void Put(string text)
    {
        Write(text.TrimEnd('\n'));
        if (text.EndsWith('\n'))
        {
            NewLine();
        }
    }

    private void Write(string text) => _text.Append(text);

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
