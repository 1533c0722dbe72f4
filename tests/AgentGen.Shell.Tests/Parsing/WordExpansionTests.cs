using System.Diagnostics;
using System.Text;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Tests.Parsing;

/// <summary>Holds quoting, escapes, splitting, braces and homes to what bash itself makes of them.</summary>
public sealed class WordExpansionTests
{
    private const int Count = 1500;

    private static readonly Dictionary<string, string> Variables = new() { ["x"] = "a  b", ["y"] = "*", ["e"] = "", ["t"] = " p q " };

    private static readonly string[] Pieces =
    [
        "a", "b-c", ".", "=", "k=", "~", "~/d", ":", "é", "%", "a\\ b", "\\$x", "\\\\", "\\'", "\\~", "a\\\nb", "'q q'", "''", "'\\'", "'{a,b}'", "\"\"", "\"d d\"", "\"$x\"", "\"${t}\"", "\"\\\"\\$\\`\\q\\\\\"",
        "\"a\\\nb\"", "\"'\"", "$'\\t\\n\\x41\\101\\u263a\\e\\cb\\'\\q'", "$'a\\0b'", "$'\\x1\\1'", "$\"t t\"", "$x", "${x}", "$e", "$y", "$t", "${t}", "\"$e\"", "{a,b}", "{,x}", "{1..4}", "{04..1..2}", "{c..a}", "{-1..1}",
        "{a,{b,c}}", "{a,'b,c'}", "{a", "b}", "{a}", "{}", "{a\\,b,c}", "{$x,\"$x\"}", "{a..3}", "{1..2,3}", ",",
    ];

    [Fact]
    public void Words_expand_as_in_bash()
    {
        var random = new Random(7);
        string[] lines = [.. Enumerable.Range(0, Count).Select(_ => Line(random))];

        IReadOnlyList<string> expected = Quoted(lines);

        for (int i = 0; i < lines.Length; i++)
        {
            // What bash quotes reads back as what it is.
            ShellCommandLine.TryGetArguments("_ " + expected[i], out IReadOnlyList<string> values).ShouldBeTrue(expected[i]);
            Expand(lines[i]).ShouldBe(values.Skip(1), lines[i]);
        }
    }

    [Fact]
    public void A_plain_command_has_the_arguments_that_bash_gives_it()
    {
        var random = new Random(8);
        string[] lines = [.. Enumerable.Range(0, Count).Select(_ => Line(random)).Where(line => ShellCommandLine.TryGetArguments("_ " + line, out _))];

        IReadOnlyList<string> expected = Quoted(lines);

        lines.Length.ShouldBeGreaterThan(Count / 20);
        for (int i = 0; i < lines.Length; i++)
        {
            ShellCommandLine.TryGetArguments("_ " + lines[i], out IReadOnlyList<string> arguments).ShouldBeTrue();
            ShellCommandLine.TryGetArguments("_ " + expected[i], out IReadOnlyList<string> values).ShouldBeTrue();
            arguments.ShouldBe(values, lines[i]);
        }
    }

    [Fact]
    public void Arguments_survive_every_way_of_quoting()
    {
        var random = new Random(9);
        for (int i = 0; i < Count; i++)
        {
            string[] arguments = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Text(random))];
            string line = "cmd " + string.Join(' ', arguments.Select(argument => Quote(random, argument)));

            ShellCommandLine.TryGetArguments(line, out IReadOnlyList<string> read).ShouldBeTrue(line);
            read.ShouldBe(["cmd", .. arguments], line);
        }
    }

    private static string Line(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pieces[random.Next(Pieces.Length)]))));

    private static string Text(Random random)
    {
        const string Characters = "ab 1\t\n'\"\\$`{}[]<>|&;#!*?=~()\u00e9";
        return new string([.. Enumerable.Range(0, random.Next(8)).Select(_ => Characters[random.Next(Characters.Length)])]);
    }

    private static string Quote(Random random, string text) => random.Next(4) switch
    {
        0 => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'",
        1 => "\"" + string.Concat(text.Select(c => c is '"' or '\\' or '$' or '`' ? "\\" + c : c.ToString())) + "\"",
        2 => "$'" + string.Concat(text.Select(c => c is '\'' or '\\' ? "\\" + c : c == '\n' ? "\\n" : c == 'a' ? "\\x61" : c.ToString())) + "'",
        _ => text.Length == 0 ? "''" : string.Concat(text.Select(c => c == '\n' ? "'\n'" : "\\" + c)),
    };

    // The text has no substitution, and this shell could start nothing: it is restricted, has no path, and stands in an empty folder.
    private static string[] Quoted(string[] lines)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("agentgen-words-");
        try
        {
            var script = new StringBuilder("set -f\n");
            foreach ((string name, string value) in Variables)
            {
                script.Append(name).Append("='").Append(value).Append("'\n");
            }

            foreach (string line in lines)
            {
                script.Append("printf '%q ' ").Append(line).Append("\nprintf '\\0'\n");
            }

            using var process = new Process();
            process.StartInfo = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-r"])
            {
                WorkingDirectory = directory.FullName,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
            };
            process.StartInfo.Environment.Clear();
            process.StartInfo.Environment["PATH"] = "";
            process.StartInfo.Environment["HOME"] = "/home/me";
            process.StartInfo.Environment["LC_ALL"] = "C.UTF-8";
            process.Start();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(script.ToString());
            process.StandardInput.Close();
            process.WaitForExit();
            string[] answers = output.Result.Split('\0');
            answers.Length.ShouldBe(lines.Length + 1);
            return answers[..^1];
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static List<string> Expand(string line)
    {
        ShellScript script = ShellParser.Parse("_ " + line);
        script.Errors.ShouldBeEmpty(line);
        var values = new List<string>();
        foreach (ShellWord word in ((ShellSimpleCommand)script.Body.Statements.ShouldHaveSingleItem().Pipeline.ShouldHaveSingleItem()).Words.Skip(1))
        {
            foreach (ShellWord alternative in BraceExpansion.Expand(word))
            {
                Split(alternative, values);
            }
        }

        // printf writes one empty value when it is given none.
        return values.Count == 0 ? [""] : values;
    }

    private static void Split(ShellWord word, List<string> values)
    {
        var value = new StringBuilder();
        bool started = false;
        foreach (ShellWordPart part in word.Parts)
        {
            string text = part.Kind switch
            {
                ShellWordPartKind.Parameter => Variables.GetValueOrDefault(part.Text, ""),
                ShellWordPartKind.Tilde when part.Text == "~" => "/home/me",
                _ => part.Text,
            };
            if (part.IsQuoted || part.Kind != ShellWordPartKind.Parameter)
            {
                value.Append(text);
                started = true;
                continue;
            }

            foreach (char c in text)
            {
                if (c != ' ')
                {
                    value.Append(c);
                    started = true;
                }
                else if (started)
                {
                    values.Add(value.ToString());
                    value.Clear();
                    started = false;
                }
            }
        }

        if (started)
        {
            values.Add(value.ToString());
        }
    }
}
