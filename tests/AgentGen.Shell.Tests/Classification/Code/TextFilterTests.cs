using System.Diagnostics;
using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Tests.Classification.Code;

public sealed class TextFilterTests
{
    /// <summary>Pipelines whose output is known without running them. The real tools say what it is.</summary>
    public static TheoryData<string> Known =>
    [
        "echo one two",
        "echo -n one",
        "echo -e 'a\\tb\\x41\\0102'",
        "echo -E 'a\\tb'",
        "echo -neE 'a\\tb'",
        "echo -en 'a\\tb'",
        "echo -x y",
        "printf 'plain'",
        "printf '%s-%s\\n' a b c d",
        "printf '%s' a b c",
        "printf '[%s]' ''",
        "printf '%d %i %u' 7 -8 9",
        "printf '%x %X %o %#x %#o' 255 255 8 255 8",
        "printf '%d' 0x1f 017 \"'A\"",
        "printf '%5s|%-5s|%05d|%.2s' ab cd 42 xyz",
        "printf '%*s' 6 ab",
        "printf '%b' 'x\\ty\\0101\\x42'",
        "printf '%c%c' abc def",
        "printf '%q' \"a b'c\"",
        "printf '100%%'",
        "printf -- '%s' x",
        "printf '\\x25s' x",
        "printf '\\162\\155 -r\\x66'",
        "printf 'a\\nb\\n' | tac",
        "printf 'c\\na\\nb\\na\\n' | sort",
        "printf 'c\\na\\nb\\na\\n' | sort -r",
        "printf 'c\\na\\nb\\na\\n' | sort -u",
        "printf 'a\\na\\nb\\n' | uniq",
        "printf '1\\n2\\n3\\n4\\n' | head -n 2",
        "printf '1\\n2\\n3\\n4\\n' | head -3",
        "printf '1\\n2\\n3\\n4\\n' | head -n -1",
        "printf '1\\n2\\n3\\n4\\n' | tail -n 2",
        "printf '1\\n2\\n3\\n4\\n' | tail -n +3",
        "printf '1\\n2\\n3\\n4\\n' | tail -1",
        "echo abcdef | head -c 3",
        "echo abcdef | tail -c 3",
        "echo abcdef | cut -c 2-4",
        "echo abcdef | cut -c-2,5-",
        "echo a:b:c:d | cut -d: -f2,4",
        "echo a:b:c:d | cut -d : -f 3-",
        "echo plain | cut -d: -f2",
        "echo abcdefg | fold -w 3",
        "printf 'a\\nb\\nc\\n' | paste -sd,",
        "printf 'a\\nb\\nc\\n' | paste -s -d ' '",
        "echo 'some words' | rev",
        "printf 'ab\\ncd\\n' | rev",
        "echo hello | tr a-z A-Z",
        "echo hello | tr '[:lower:]' '[:upper:]'",
        "echo uryyb | tr 'A-Za-z' 'N-ZA-Mn-za-m'",
        "echo a1b2c3 | tr -d 0-9",
        "echo a1b2c3 | tr -cd 0-9",
        "echo aabbcc | tr -s ab",
        "echo aabbcc | tr -s ab xy",
        "echo abc | tr abc x",
        "echo 'a b c' | tr ' ' '\\n'",
        "echo a_b_c | tr _ ' ' | tr -d '\\n'",
        "echo aGVsbG8= | base64 -d",
        "echo aGVsbG8= | base64 --decode",
        "echo NBSWY3DP | base32 -d",
        "echo 68656c6c6f | xxd -r -p",
        "echo '00000000: 6865 6c6c 6f0a                           hello.' | xxd -r",
        "echo aGVsbG8= | openssl base64 -d",
        "echo aGVsbG8= | openssl enc -base64 -d",
        "echo aGVsbG8= | openssl enc -d -a",
        "echo one two one | sed 's/one/1/'",
        "echo one two one | sed 's/one/1/g'",
        "echo one two one | sed -e 's/one/1/g' -e 's|two|2|'",
        "echo one two | sed 's/one/1/;s/two/2/'",
        "echo one | sed 's/^/x/'",
        "echo one | sed 's/$/x/'",
        "echo 'a.b' | sed 's/\\./-/'",
        "echo abc | sed 'y/abc/xyz/'",
        "echo a/b | sed 's/\\//-/g'",
        "echo x | cat",
        "echo x | cat -",
        "echo x | tee /dev/null",
        "echo x | awk '{print}'",
        "cat <<'E'\ntwo\nlines\nE",
        "rev <<< olleh",
        "base64 -d <<< aGVsbG8=",
        "echo b2xsZWg= | base64 -d | rev",
        "command printf '%s' x",
        "env printf '%s' x",
        "timeout 5 echo x",
    ];

    /// <summary>Pipelines that must not be given a text: it depends on files, on options that change much, or is no text at all.</summary>
    public static TheoryData<string> Unknown =>
    [
        "cat notes.txt", "echo x | cat notes.txt -", "rev notes.txt", "base64 -d notes.txt", "base64 notes.txt", "echo x | base64", "echo x | openssl enc -d -aes-256-cbc",
        "echo x | sed 's/./y/'", "echo x | sed -n 's/x/y/p'", "echo x | sed 's/^x/y/'", "echo x | sed 's/x/y/w out'", "echo x | cut -c 1 --complement", "echo x | sort -n", "echo x | head notes.txt",
        "echo x | tr '[=a=]' b", "printf '%z' x", "printf '%99999999s' x", "printf '%s' \"$x\" | head -1", "echo AAAA | base64 -d | gunzip", "echo 00 | xxd -r -p", "echo '!!!' | base64 -d", "wc -l",
    ];

    [Theory]
    [MemberData(nameof(Known))]
    public void What_a_filter_prints_is_what_the_real_one_prints(string pipeline)
    {
        Assert.SkipUnless(Run("for tool in xxd openssl; do command -v $tool; done").Split('\n').Length > 2, "xxd and openssl are not both installed here");

        Output(pipeline).ShouldBe(Run(pipeline).TrimEnd('\n'));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void What_cannot_be_worked_out_has_no_text(string pipeline) => (Output(pipeline) is { } text ? text.Replace("\0", "", StringComparison.Ordinal) : "").ShouldBe("");

    [Theory]
    [InlineData("echo cm0gLXJmIHNyYw== | base64 -d | sh")]
    [InlineData("echo 726d202d726620737263 | xxd -r -p | sh")]
    [InlineData("rev <<< 'crs fr- mr' | bash")]
    [InlineData("echo 'sn -se tsd' | tr nsetd mrfcs | sh")]
    public void Text_that_was_disguised_is_judged_by_what_it_says_and_called_disguised(string command)
    {
        ShellVerdict verdict = ShellClassifier.Classify(command);
        verdict.Reasons.ShouldContain(reason => reason.Code == ShellReasonCodes.HiddenCode);
        verdict.Reasons.ShouldContain(reason => reason.Code == ShellReasonCodes.RecursiveDelete);
    }

    [Theory]
    [InlineData("echo 'RM -RF SRC' | tr A-Z a-z | sh")]
    [InlineData("printf '\\x72\\x6d %s' '-rf src' | sh")]
    [InlineData("printf 'xx\\nrm -rf src\\n' | tail -n 1 | sh")]
    [InlineData("echo 'zm -rf src' | sed s/z/r/ | sh")]
    [InlineData("echo 'a:rm -rf src' | cut -d: -f2 | bash")]
    [InlineData("echo rm_-rf_src | tr _ ' ' | sh")]
    [InlineData("$(echo ZWNobyBybQ== | base64 -d) -rf src")]
    [InlineData("$(echo mr | rev) -rf src")]
    [InlineData("eval \"$(printf '%s ' rm -rf src)\"")]
    [InlineData("base64 -d payload.txt | sh")]
    [InlineData("gunzip -c payload.gz | sh")]
    [InlineData("openssl enc -d -aes-256-cbc -in payload -k x | bash")]
    [InlineData("sudo base64 -d payload | sh")]
    [InlineData("rev payload | sh")]
    public void Text_made_by_filters_is_judged_by_what_it_becomes(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.Dangerous, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("echo LS | tr A-Z a-z | sh")]
    [InlineData("printf 'ls\\n' | sort | sh")]
    [InlineData("echo 'make test' | sed s/test/check/ | sh")]
    public void A_harmless_text_stays_harmless_behind_filters(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.Mutating, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("echo cm0gLXJmIHNyYw== | base64 -d")]
    [InlineData("echo 'rm -rf src' | rev")]
    [InlineData("echo 'rm -rf src' | tr a-z b-za")]
    [InlineData("printf '%s\\n' 'rm -rf src' | base64")]
    [InlineData("echo 726d | xxd -r -p")]
    public void Decoding_alone_is_read_only(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.ReadOnly, ShellClassifier.Classify(command).ToString());

    [Fact]
    public void A_long_chain_of_filters_stays_bounded()
    {
        string text = "echo " + new string('a', 100_000) + string.Concat(Enumerable.Repeat(" | rev | tr a b | sed s/b/aa/g", 2_000));
        ShellClassifier.Classify(text).Risk.ShouldBe(ShellRisk.ReadOnly);
    }

    private static string? Output(string pipeline)
    {
        ShellScript script = ShellParser.Parse("echo \"$(" + pipeline + "\n)\"");
        script.Errors.ShouldBeEmpty();
        var command = (ShellSimpleCommand)script.Body.Statements[0].Pipeline[0];
        ShellWordPart substitution = command.Words[1].Parts.First(part => part.Kind == ShellWordPartKind.CommandSubstitution);
        return new ScriptJudge(new Findings(pipeline), new Work(pipeline.Length), null).JudgeSubstitution(substitution).Text?.TrimEnd('\n');
    }

    private static string Run(string script)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("bash", ["--norc", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        process.Start();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
