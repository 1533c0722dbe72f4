using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

internal sealed partial class AwkProgram
{
    // getline, getline line, getline < "file", getline line < "file".
    private AwkToken ReadGetline()
    {
        AwkToken kind = _lexer.Next();
        while (kind is AwkToken.Name or AwkToken.Number || (kind == AwkToken.Symbol && _lexer.Value is "$" or "[" or "]"))
        {
            kind = _lexer.Next();
        }

        if (kind == AwkToken.Symbol && _lexer.Value == "<")
        {
            _lexer.Next();
            ReadFile(_lexer.Kind == AwkToken.Name ? _lexer.Value : null, Gather(untilOperator: true));
        }

        return _lexer.Kind;
    }

    // What -v assigns to a variable is judged where it stands; whatever the program works out itself may be any file.
    private void ReadFile(string? variable, string path)
    {
        if (path != Unknown || variable is null || Assigns(variable))
        {
            PathJudge.Read(_judge.Findings, _program.WithText(path));
            if (path.IndexOf('\0') >= 0)
            {
                _judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "The program reads files that are not known before.", _program);
            }
        }
    }

    private bool Assigns(string variable)
    {
        var lexer = new AwkLexer(_program.Text);
        bool isVariable = false;
        while (lexer.Next() is not (AwkToken.End or AwkToken.Unreadable))
        {
            if (isVariable && lexer.Kind == AwkToken.Symbol && lexer.Value.EndsWith("=", StringComparison.Ordinal)
                && lexer.Value is not ("==" or "!=" or "<=" or ">="))
            {
                return true;
            }

            isVariable = lexer.Kind == AwkToken.Name && lexer.Value == variable;
        }

        return false;
    }

    // Files that the program adds to those it was given.
    private void JudgeAddedFiles()
    {
        var lexer = new AwkLexer(_program.Text);
        while (_program.Text.IndexOf("ARGV", StringComparison.Ordinal) >= 0 && lexer.Next() is not (AwkToken.End or AwkToken.Unreadable))
        {
            if (lexer.Kind == AwkToken.Text)
            {
                PathJudge.Read(_judge.Findings, _program.WithText(lexer.Value));
            }
        }
    }
}
