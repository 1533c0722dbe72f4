namespace AgentGen.Shell.Tests.Corpus;

/// <summary>
/// The figures of the classifier on the corpus. To print the table:
/// <c>dotnet run --project tests/AgentGen.Shell.Tests -- -class AgentGen.Shell.Tests.Corpus.CorpusTests -showLiveOutput</c>
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dangerous", 97.0)]
    [InlineData("obfuscated", 95.0)]
    public void Dangerous_lines_are_flagged_and_none_passes_as_read_only(string file, double floor)
    {
        (int readOnly, _, int dangerous, int total) = Count(file);
        readOnly.ShouldBe(0);
        (100.0 * dangerous / total).ShouldBeGreaterThanOrEqualTo(floor);
    }

    [Fact]
    public void Changes_are_neither_let_through_nor_called_dangerous()
    {
        (int readOnly, _, int dangerous, int total) = Count("mutating");
        (100.0 * readOnly / total).ShouldBeLessThanOrEqualTo(0.5);
        (100.0 * dangerous / total).ShouldBeLessThanOrEqualTo(1.0);
    }

    [Fact]
    public void Lines_that_only_read_are_recognised()
    {
        (int readOnly, _, int dangerous, int total) = Count("readonly");
        (100.0 * readOnly / total).ShouldBeGreaterThanOrEqualTo(97.0);
        (100.0 * dangerous / total).ShouldBeLessThanOrEqualTo(0.5);
    }

    private (int ReadOnly, int Mutating, int Dangerous, int Total) Count(string file)
    {
        IReadOnlyList<CorpusLine> lines = CorpusLine.Read(file);
        int[] counts = new int[3];
        foreach (CorpusLine line in lines)
        {
            counts[(int)ShellClassifier.Classify(line.Command).Risk]++;
        }

        output.WriteLine($"{file,-10} {lines.Count,4} lines: read-only {Share(counts[0])}, mutating {Share(counts[1])}, dangerous {Share(counts[2])}");
        return (counts[0], counts[1], counts[2], lines.Count);

        string Share(int count) => $"{count} ({100.0 * count / lines.Count:F1} %)";
    }
}
