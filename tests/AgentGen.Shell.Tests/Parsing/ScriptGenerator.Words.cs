namespace AgentGen.Shell.Tests.Parsing;

internal sealed partial class ScriptGenerator
{
    private static readonly string[] Plain =
        ["a", "b1", "-x", "--long=v", "in", "done", "=", "[", "]", "x=~/y:~", "a\\\nb", "\\$e", "\\ x", "*.c", "[a-z]?", "~/x", "~u", "{", "}", "x#y", "é", "a\u000bb", "a\rb"];

    private static readonly string[] Braces = ["x{1,2}y", "{a..e}", "{1..5}", "{01..10..3}", "{a,{b,c}}", "{a", "{}", "{,x}", "{a,'b,c'}"];

    private static readonly string[] Quoted =
        ["'q q'", "''", "\"\"", "\"d $v\"", "\"'\"", "'\"'", "\"\\\"\\$\\`\"", "\"a\\\nb\"", "$'t\\n'", "$'\\'\\x41\\u263a\\cb\\101'", "$\"tr\"", "\"$\"", "\"a\nb\"", "'a\\'"];

    private static readonly string[] Parameters =
        [
            "$v", "${v}", "$1", "${10}", "$@", "$#", "$$", "$!", "$?", "$-", "$*", "${#v}", "${#}", "${#@}", "${!v}", "${!v@}", "${!v*}", "${!a[@]}", "${#a[@]}", "${a[1]}",
            "${a[@]:1:2}", "${a[$i]}", "${v:-w}", "${v-}", "${v:=w w}", "${v=}", "${v:+w}", "${v+w}", "${v:?e}", "${v?}", "${v#*.}", "${v##*/}", "${v%.*}", "${v%%.*}",
            "${v/a/b}", "${v//a/b}", "${v/#a/b}", "${v/%a/b}", "${v^}", "${v^^}", "${v,}", "${v,,[A-Z]}", "${v@Q}", "${v:1}", "${v:1:2}", "${v: -1}", "${v:-'}'}", "${v:-\"}\"}",
            "${v:-\\}}", "${v:-${w:-x}}", "\"${v:-a b}\"", "\"${v:-\"q q\"}\"", "\"${v#'}'}\"", "\"${v:-'}'}\"", "${v:-$(cmd)}", "${v:-`cmd`}", "${v:-a;b|c(d}", "${v:-a\nb}", "$v\\\nw",
            "${v\\\n:-w}", "$\\\n{v}", "${v x}", "${}", "$", "a$",
        ];

    private void Word(int depth)
    {
        int parts = random.Next(4) == 0 ? 2 : 1;
        for (int i = 0; i < parts; i++)
        {
            // A dollar sign would change what the next part means.
            Write(i > 0 && _text[^1] == '$' ? "-" : "");
            if (depth > 0 && random.Next(6) == 0)
            {
                Substitution(depth - 1);
            }
            else
            {
                Write(random.Next(5) switch
                {
                    0 => Pick(Quoted),
                    1 => Pick(Parameters),
                    2 when Extended => Pick("@(a|b)", "x!(a)", "+([0-9])", "*(a b)", "?(x|$v|'q')", "@(a|@(b|c))"),
                    3 => Pick(Braces),
                    _ => Pick(Plain),
                });
            }
        }
    }

    private void Substitution(int depth)
    {
        switch (random.Next(8))
        {
            case 0 or 1:
                Commands("$(", depth, ")");
                break;
            case 2:
                Commands("\"a $(", depth, ") b\"");
                break;
            case 3:
                Commands(Pick("<(", ">("), depth, ")");
                break;
            case 4:
                Write(Pick("`cmd a`", "`cmd \"a b\" | c`", "\"`cmd 'x'`\"", "`cmd \\`inner\\``", "`if`"));
                break;
            case 5:
                Write(Pick("$[ 1 + a[2] ]", "$[1]", "\"$[2]\""));
                break;
            case 6:
                Write(Pick("$((cmd a) ; (cmd))", "$((cmd) | (cmd \"b)\") )", "\"$((cmd) )\""));
                break;
            default:
                string quote = Pick("", "\"");
                Write(quote + "$((");
                Arithmetic(depth);
                Write("))" + quote);
                break;
        }
    }

    // A leading 'time' is no reserved word there, so something else comes first; here-documents end before the parenthesis does.
    private void Commands(string opening, int depth, string closing)
    {
        Write(opening + "cmd; ");
        _documents.Push([]);
        List(depth);
        NewLine();
        _documents.Pop();
        Write(closing);
    }

    private void Arithmetic(int depth)
    {
        Write(Pick("1 + 2", "i++", "(1 + 2) * 3", "a[1] << 2", "x > (3) ? 4 : 5", "$v + ${w:-1}", "i = \"1\", j = '2'", "x<(3)", "1\n+ 2"));
        if (depth > 0 && random.Next(3) == 0)
        {
            Commands(" + $(", depth - 1, ")");
        }
    }
}
