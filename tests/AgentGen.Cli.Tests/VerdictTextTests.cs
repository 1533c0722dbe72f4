using System.Text;
using AgentGen.Cli.Output;
using AgentGen.Cli.Shell;
using AgentGen.Shell;

namespace AgentGen.Cli.Tests;

public sealed class VerdictTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("日本", 4)]
    [InlineData("한글", 4)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("e\u0301", 1)]
    [InlineData("🚀", 2)]
    [InlineData("❤", 1)]
    [InlineData("ñø€", 3)]
    public void A_text_takes_the_columns_that_a_terminal_gives_it(string text, int columns) => Columns.Of(text).ShouldBe(columns);

    [Theory]
    [InlineData("rm -rf /data")]
    [InlineData("echo 日本語 && rm -rf /data")]
    [InlineData("echo e\u0301e\u0301 && rm -rf /data")]
    [InlineData("echo 🚀🚀 && rm -rf /data")]
    [InlineData("echo\ta\tb && rm -rf /data")]
    [InlineData("echo a\nrm -rf /data\nls")]
    [InlineData("echo a\r\nrm -rf /data\r\nls")]
    [InlineData("echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; rm -rf /data")]
    [InlineData("echo 日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語; rm -rf /data")]
    public async Task The_carets_stand_below_the_words_whatever_is_before_them(string command)
    {
        string[] lines = await LinesAsync(command);

        int reason = Array.FindIndex(lines, line => line.Contains("^ recursive-delete: Deletes recursively", StringComparison.Ordinal));
        string carets = lines[reason][..(lines[reason].LastIndexOf('^') + 1)];
        string above = lines[..reason].Last(line => !line.TrimStart().StartsWith('^'));
        At(above, carets.Length - carets.TrimStart().Length, carets.TrimStart().Length).ShouldBe("rm -rf /data");
        lines.ShouldAllBe(line => line.StartsWith('^') || line.Contains(": ") || Columns.Of(line) <= 80);
    }

    [Fact]
    public async Task Words_on_several_lines_are_underlined_on_each_and_explained_once()
    {
        string[] lines = await LinesAsync("rm -rf \\\n/data");

        lines.Count(line => line.Contains(" recursive-delete: Deletes recursively", StringComparison.Ordinal)).ShouldBe(1);
        lines.ShouldContain("  ^^^^^ recursive-delete, as above");
    }

    [Fact]
    public async Task Words_that_are_cut_by_the_width_are_underlined_in_both_parts()
    {
        string path = "/home/" + new string('x', 100);

        string[] lines = await LinesAsync($"rm -rf {path}; ls");

        lines[1].ShouldBe($"  rm -rf {path}"[..78] + "…");
        lines.ShouldContain(line => line.StartsWith("  …xxx", StringComparison.Ordinal) && line.EndsWith("xxx; ls", StringComparison.Ordinal));
        lines.ShouldContain(line => line.EndsWith("^ recursive-delete, as above", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parts_of_a_long_line_that_say_nothing_are_left_out()
    {
        string[] lines = await LinesAsync($"echo {new string('x', 10_000)}; rm -rf /data");

        lines.Length.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task The_same_reason_at_the_same_place_is_given_once()
    {
        string[] lines = await LinesAsync("for f in a b; do rm -rf /data; done; rm -rf /data");

        lines.Where(line => line.Contains('^')).ShouldBeUnique();
    }

    [Fact]
    public async Task What_to_do_instead_is_said_once_for_each_code_the_strictest_first()
    {
        string[] lines = await LinesAsync("rm -rf /a; rm -rf /b; mkdir c");

        IEnumerable<string> instead = lines.SkipWhile(line => line != "instead").Skip(1).Where(line => line.Length > 2 && line[2] != ' ');
        instead.Select(line => line.Trim().Split(':')[0])
            .ShouldBe(ShellClassifier.Classify("rm -rf /a; rm -rf /b; mkdir c").Reasons.OrderByDescending(reason => reason.Risk).Select(reason => reason.Code).Distinct());
        string text = string.Join(' ', lines.Select(line => line.Trim()));
        text.ShouldContain($"recursive-delete: {ShellReasonGuide.Find("recursive-delete")!.Instead}");
    }

    [Fact]
    public async Task A_read_only_command_has_nothing_to_be_done_instead() => (await LinesAsync("ls -l")).ShouldBe(["readonly", "  ls -l", ""]);

    [Fact]
    public async Task Colours_change_nothing_but_the_colours()
    {
        string plain = await TextAsync("ls && rm -rf /data");
        string coloured = await TextAsync("ls && rm -rf /data", hasColor: true);

        coloured.ShouldStartWith("\e[31mdangerous\e[0m\n");
        coloured.Replace("\e[31m", "").Replace("\e[33m", "").Replace("\e[0m", "").ShouldBe(plain);
        plain.ShouldNotContain('\e');
    }

    [Theory]
    [InlineData(null, "xterm-256color", false, true)]
    [InlineData("", "xterm", false, true)]
    [InlineData("1", "xterm", false, false)]
    [InlineData(null, "dumb", false, false)]
    [InlineData(null, null, false, false)]
    [InlineData(null, null, true, true)]
    public void Colours_are_for_terminals_that_have_them_and_users_that_want_them(string? noColor, string? term, bool isWindows, bool expected) =>
        Terminal.WantsColor(noColor, term, isWindows).ShouldBe(expected);

    /// <summary>The signs in some columns of a line.</summary>
    private static string At(string line, int column, int width)
    {
        StringBuilder found = new();
        int at = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (at >= column && at < column + width)
            {
                found.Append(rune.ToString());
            }

            at += Columns.Of(rune);
        }

        return found.ToString();
    }

    private static async Task<string[]> LinesAsync(string command) => (await TextAsync(command)).Split('\n');

    private static async Task<string> TextAsync(string command, bool hasColor = false)
    {
        using MemoryStream output = new();
        using Terminal terminal = Terminal.To(output, hasColor: hasColor);
        await VerdictText.WriteAsync(terminal, command, ShellClassifier.Classify(command));
        await terminal.Output.FlushAsync(TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
