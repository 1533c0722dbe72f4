using AgentGen.Testing;
using CodeEngineer.Diff;

namespace AgentGen.Sample.Tests.Diff;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference() => UnifiedDiff.Of("a.txt", "one\n", "one\n").ShouldBeEmpty();

    [Fact]
    public void A_change_is_shown_with_three_lines_around_it() =>
        UnifiedDiff.Of("a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n").ShouldBe(
            "--- a/a.txt\n+++ b/a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");

    [Fact]
    public void New_and_deleted_files_are_shown_whole()
    {
        UnifiedDiff.Of("a.txt", null, "one\n").ShouldBe("--- /dev/null\n+++ b/a.txt\n@@ -0,0 +1 @@\n+one\n");
        UnifiedDiff.Of("a.txt", "one\n", null).ShouldBe("--- a/a.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-one\n");
    }

    [Fact]
    public void A_missing_last_line_end_is_said() =>
        UnifiedDiff.Of("a.txt", "one", "two\n").ShouldBe("--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-one\n\\ No newline at end of file\n+two\n");

    /// <summary>The oracle is git: it must be able to apply every difference, and get what was asked for.</summary>
    [Fact]
    public async Task Git_applies_the_difference_of_any_two_texts()
    {
        const int Files = 60;
        string folder = Directory.CreateTempSubdirectory("diff-test-").FullName;
        try
        {
            var random = new Random(20_26);
            var patch = new System.Text.StringBuilder();
            var expected = new Dictionary<string, string>();
            for (int i = 0; i < Files; i++)
            {
                string name = $"file{i}.txt";
                string before = Text(random, []);
                string after = Text(random, before.Split('\n'));
                File.WriteAllText(Path.Combine(folder, name), before);
                expected[name] = after;
                patch.Append(UnifiedDiff.Of(name, before, after));
            }

            ProcessOutcome applied = await TestProcess.RunAsync("git", ["apply", "-"], folder, input: patch.ToString(), cancellationToken: TestContext.Current.CancellationToken);

            applied.ExitCode.ShouldBe(0, applied.All);
            foreach ((string name, string text) in expected)
            {
                File.ReadAllText(Path.Combine(folder, name)).ShouldBe(text, name);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A text of a few different lines, or an edited copy of one; sometimes without a last line end.</summary>
    private static string Text(Random random, string[] from)
    {
        IEnumerable<string> lines = from.Length == 0
            ? Enumerable.Range(0, random.Next(1, 40)).Select(_ => $"line {random.Next(8)}")
            : from.SelectMany(line => random.Next(6) switch { 0 => [], 1 => [line, $"new {random.Next(8)}"], _ => new[] { line } }).Append("end");
        return string.Join('\n', lines) + (random.Next(4) == 0 ? "" : "\n");
    }
}
