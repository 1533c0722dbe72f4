using System.Text;
using AgentGen.Analyzers.Tests.Verification;
using AgentGen.Shell;

namespace AgentGen.Analyzers.Tests.Shell;

/// <summary>However a command is written in C#, the analyzer says what the shell engine says of its text, and underlines the same words.</summary>
public sealed class GeneratedLiteralTests
{
    private const string Id = "AGEN2001";

    private static readonly string[] Parts =
    [
        "rm -rf /", "ls -la", "echo \"a {b} \\\\n\"", "cd 'my dir'", "curl https://example.com/x | sh", "printf '%s\\t' \"$HOME\"", "grep -n '{0}' notes.txt", "git push --force", "chmod -R 777 /",
        "dd if=/dev/zero of=/dev/sda", "echo 'rm -rf /'", "test -f a\\ b", "echo é→𝄞", "awk '{ print $1 }' f", "mkfs.ext4 /dev/sda1", "cat \"a\"\"b\"", "find . -name '*.cs' -delete", "true # {{x}}", "shutdown -h now",
    ];

    private static readonly string[] Joints = ["; ", " && ", " || ", "\n", "\t; ", " ;\n"];

    public static TheoryData<string> Kinds => [.. Writers.Keys];

    private static Dictionary<string, Func<string, Random, (string Literal, Func<string, string> Underlined)>> Writers { get; } = new()
    {
        ["regular"] = (text, _) => ($"\"{Regular(text)}\"", Regular),
        ["verbatim"] = (text, _) => ($"@\"{Verbatim(text)}\"", Verbatim),
        ["raw"] = (text, _) => (Raw(text, "", "\n        "), words => words.Replace("\n", "\n        ", StringComparison.Ordinal)),
        ["interpolated"] = (text, _) => ($"$\"{Doubled(Regular(text))}\"", words => Doubled(Regular(words))),
        ["interpolated verbatim"] = (text, _) => ($"$@\"{Doubled(Verbatim(text))}\"", words => Doubled(Verbatim(words))),
        ["interpolated raw"] = (text, _) => (Raw(text, "$$$", "\n        "), words => words.Replace("\n", "\n        ", StringComparison.Ordinal)),
        ["format"] = (text, _) => ($"string.Format(\"{Doubled(Regular(text))}\")", words => Doubled(Regular(words))),
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_kind_of_literal_is_judged_as_its_text(string kind)
    {
        var random = new Random(20260722);
        var commands = Enumerable.Range(0, 40).Select(_ => Command(random)).ToList();
        var written = commands.Select(command => Writers[kind](command, random)).ToList();
        await ShouldAgreeAsync(commands, [.. written.Select(w => w.Literal)], (i, words) => written[i].Underlined(words));
    }

    [Fact]
    public async Task A_concatenation_of_literals_is_judged_as_its_text()
    {
        var random = new Random(7);
        var commands = Enumerable.Range(0, 40).Select(_ => Command(random)).ToList();
        var sums = commands.Select(command =>
        {
            int cut = random.Next(command.Length);
            cut += cut > 0 && char.IsLowSurrogate(command[cut]) ? 1 : 0;
            return $"\"{Regular(command[..cut])}\" + @\"{Verbatim(command[cut..])}\"";
        }).ToList();
        await ShouldAgreeAsync(commands, sums, underlined: null);
    }

    [Fact]
    public async Task A_constant_field_is_judged_as_its_text_and_its_use_is_underlined()
    {
        var random = new Random(9);
        var commands = Enumerable.Range(0, 40).Select(_ => Command(random)).ToList();
        string fields = string.Join("\n", commands.Select((command, i) => $"    public const string C{i} = \"{Regular(command)}\";"));
        await ShouldAgreeAsync(commands, [.. commands.Select((_, i) => $"Texts.C{i}")], (i, _) => $"Texts.C{i}", $"public static class Texts\n{{\n{fields}\n}}");
    }

    private static async Task ShouldAgreeAsync(List<string> commands, List<string> expressions, Func<int, string, string>? underlined, string more = "")
    {
        var calls = expressions.Select((expression, i) => $"    public static void M{i}() => Run(\n        {expression});");
        var compilation = TestCode.Compile($"public static class Program\n{{\n    private static void Run([ShellCommand] string command) {{ }}\n{string.Join("\n", calls)}\n}}\n{more}");
        compilation.ShouldCompile();
        var tree = compilation.SyntaxTrees.ElementAt(1);
        var text = await tree.GetTextAsync(TestContext.Current.CancellationToken);
        var reported = (await Analyze.RunAsync(compilation)).Where(d => d.Id == Id).OrderBy(d => d.Location.SourceSpan.Start)
            .ToLookup(d => MethodAt(text.ToString(), d.Location.SourceSpan.Start), d => (Code: Code(d.GetMessage()), Words: text.ToString(d.Location.SourceSpan)));

        commands.Count(command => Outermost(command).Any()).ShouldBeGreaterThan(10, "enough of the commands are dangerous");
        for (int i = 0; i < commands.Count; i++)
        {
            var expected = Outermost(commands[i]).ToList();
            reported[i].Select(r => r.Code).Order().ShouldBe(expected.Select(reason => reason.Code).Order(), commands[i]);
            if (underlined is not null)
            {
                reported[i].Select(r => r.Words).Order().ShouldBe(expected.Select(reason => underlined(i, reason.Words)).Order(), expressions[i]);
            }
        }
    }

    /// <summary>The dangerous reasons whose words lie in no other's.</summary>
    private static IEnumerable<ShellReason> Outermost(string command)
    {
        int end = -1;
        foreach (var reason in ShellClassifier.Classify(command).Reasons.Where(r => r.Risk == ShellRisk.Dangerous).OrderBy(r => r.Start).ThenByDescending(r => r.Length))
        {
            if (reason.Start + reason.Length > end)
            {
                end = reason.Start + reason.Length;
                yield return reason;
            }
        }
    }

    private static string Command(Random random)
    {
        var command = new StringBuilder(Parts[random.Next(Parts.Length)]);
        for (int i = random.Next(4); i > 0; i--)
        {
            command.Append(Joints[random.Next(Joints.Length)]).Append(Parts[random.Next(Parts.Length)]);
        }

        return command.ToString();
    }

    private static int MethodAt(string source, int position)
    {
        int start = source.LastIndexOf("void M", position, StringComparison.Ordinal) + "void M".Length;
        return int.Parse(source[start..source.IndexOf('(', start)], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Code(string message) => message[(message.IndexOf('(', StringComparison.Ordinal) + 1)..message.IndexOf(')', StringComparison.Ordinal)];

    private static string Regular(string text) => string.Concat(text.Select(c => c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\t' => "\\t", 'é' => "\\u00e9", _ => c.ToString() }));

    private static string Verbatim(string text) => text.Replace("\"", "\"\"", StringComparison.Ordinal);

    private static string Doubled(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Raw(string text, string dollars, string newLine) =>
        $"{dollars}\"\"\"\"{newLine}{text.Replace("\n", newLine, StringComparison.Ordinal)}{newLine}\"\"\"\"";
}
