using System.Text;
using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Reads an awk program, and reports what it writes, reads and runs.</summary>
internal sealed partial class AwkProgram
{
    private const string Unknown = "\0";

    private readonly CommandJudge _judge;
    private readonly Argument _program;
    private readonly AwkLexer _lexer;

    // The expression so far: what is known of it as text, a NUL for each part that is not.
    private readonly StringBuilder _expression = new();
    private bool _runsUnknown;

    private AwkProgram(CommandJudge judge, Argument program)
    {
        _judge = judge;
        _program = program;
        _lexer = new AwkLexer(program.Text);
    }

    internal static void Judge(CommandJudge judge, Argument program)
    {
        var reader = new AwkProgram(judge, program);
        reader.Read();
        reader.JudgeAddedFiles();
        if (reader._runsUnknown)
        {
            reader.JudgeUnknownCommands();
        }

        if (program.Text.IndexOf("/inet", StringComparison.Ordinal) >= 0)
        {
            InlineCode.Judge(judge, program);
        }
    }

    private void Read()
    {
        bool printing = false;
        int depth = 0;
        AwkToken kind = _lexer.Next();
        while (kind != AwkToken.End)
        {
            string value = _lexer.Value;
            switch (kind)
            {
                case AwkToken.Unreadable:
                    ReportUnreadable();
                    return;
                case AwkToken.Newline:
                    printing = false;
                    _expression.Clear();
                    break;
                case AwkToken.Text:
                    _expression.Append(value);
                    break;
                case AwkToken.Name when value is "print" or "printf":
                    printing = true;
                    depth = 0;
                    _expression.Clear();
                    break;
                case AwkToken.Name when value == "system":
                    _lexer.Next();
                    JudgeRun(Gather(untilOperator: false));
                    kind = _lexer.Kind;
                    continue;
                case AwkToken.Name when value == "getline":
                    kind = ReadGetline();
                    continue;
                case AwkToken.Symbol:
                    if (!ReadSymbol(value, ref printing, ref depth))
                    {
                        kind = _lexer.Kind;
                        continue;
                    }

                    break;
                default:
                    _expression.Append(IsKeyword(value) ? "" : Unknown);
                    break;
            }

            bool continues = kind == AwkToken.Symbol && value is "," or "&&" or "||" or "{";
            kind = _lexer.Next();
            while (continues && kind == AwkToken.Newline)
            {
                kind = _lexer.Next();
            }
        }
    }

    private static bool IsKeyword(string name) => name is "if" or "while" or "for" or "do" or "else" or "return" or "in" or "case" or "BEGIN" or "END";

    /// <summary>Takes a symbol; false when it read on and the lexer stands at what follows.</summary>
    private bool ReadSymbol(string symbol, ref bool printing, ref int depth)
    {
        switch (symbol)
        {
            case ">" or ">>" when printing && depth == 0:
                _lexer.Next();
                PathJudge.Write(_judge.Findings, _program.WithText(Gather(untilOperator: true)));
                printing = false;
                return false;
            case "|" or "|&":
                return ReadPipe(printing && depth == 0);
            case "@":
                ReadAt();
                return false;
            case "(":
                depth++;
                break;
            case ")":
                depth--;
                return true;
            case "{" or "}" or ";":
                printing = false;
                depth = 0;
                break;
            case "$" or "[" or "]" or "++" or "--":
                _expression.Append(Unknown);
                return true;
        }

        _expression.Clear();
        return true;
    }

    // print … | "command", and "command" | getline.
    private bool ReadPipe(bool printing)
    {
        string before = _expression.ToString();
        _expression.Clear().Append(Unknown);
        _lexer.Next();
        if (_lexer.Kind == AwkToken.Name && _lexer.Value == "getline")
        {
            JudgeRun(before);
        }
        else
        {
            JudgeRun(Gather(untilOperator: true));
            _runsUnknown |= !printing;
        }

        return false;
    }

    // @include and @load bring in other code; @name(…) calls a function whose name is in a variable.
    private void ReadAt()
    {
        _lexer.Next();
        if (_lexer.Value != "namespace")
        {
            _judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "The program loads other code, or calls what it names while it runs.", _program);
            _runsUnknown = true;
        }
    }

    /// <summary>The text of the expression that follows, up to where it ends.</summary>
    private string Gather(bool untilOperator)
    {
        var text = new StringBuilder();
        int depth = 0;
        for (; _lexer.Kind is not (AwkToken.End or AwkToken.Unreadable); _lexer.Next())
        {
            string value = _lexer.Value;
            if (_lexer.Kind == AwkToken.Text)
            {
                text.Append(value);
                continue;
            }

            if (_lexer.Kind == AwkToken.Symbol && value == "(")
            {
                depth++;
                continue;
            }

            if (_lexer.Kind == AwkToken.Symbol && value == ")")
            {
                if (--depth <= 0 && !untilOperator)
                {
                    _lexer.Next();
                    break;
                }

                if (depth < 0)
                {
                    break;
                }

                continue;
            }

            if (depth == 0 && (_lexer.Kind == AwkToken.Newline || (_lexer.Kind == AwkToken.Symbol && EndsExpression(value))))
            {
                break;
            }

            if (text.Length == 0 || text[text.Length - 1] != '\0')
            {
                text.Append(Unknown);
            }
        }

        return text.ToString();
    }

    private static bool EndsExpression(string symbol) => symbol is ";" or "{" or "}" or "," or ">" or "<" or "&&" or "||" or "|";

    private void JudgeRun(string command)
    {
        if (command.Length == 0)
        {
            return;
        }

        Argument text = _program.WithText(command);
        if (command.IndexOf('\0') < 0)
        {
            _judge.JudgeText(text);
            return;
        }

        _runsUnknown = true;
        if (command.Trim('\0', ' ').Length > 0)
        {
            // It runs once for each record.
            _judge.JudgeForEach([_program.WithText("sh"), _program.WithText("-c"), text]);
        }
    }

    private void JudgeUnknownCommands()
    {
        _judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "The program runs commands.", _program);
        InlineCode.JudgeLiterals(_judge, _program);
        var lexer = new AwkLexer(_program.Text);
        while (lexer.Next() is not (AwkToken.End or AwkToken.Unreadable))
        {
            if (lexer.Kind == AwkToken.Text && EmbeddedShell.IsShell(lexer.Value.Trim()))
            {
                _judge.Add(ShellRisk.Dangerous, ShellReasonCodes.UnseenCode, "The program feeds a shell.", _program);
                return;
            }
        }
    }

    private void ReportUnreadable() =>
        _judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "The program cannot be read, and may run commands or write files.", _program);
}
