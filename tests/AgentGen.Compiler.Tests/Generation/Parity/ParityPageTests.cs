using System.Globalization;

namespace AgentGen.Compiler.Tests.Emitted.Parity;

/// <summary>Holds <c>.github/FACTORY-PARITY.md</c> to the tests. Set AGENTGEN_ACCEPT=1 to write the tests' names and the count.</summary>
public sealed class ParityPageTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_row_of_the_page_names_the_tests_that_carry_it()
    {
        string expected = ParityPage.BroughtUpToDate(File.ReadAllText(ParityPage.File), ParityPage.Tests());
        if (Environment.GetEnvironmentVariable("AGENTGEN_ACCEPT") == "1")
        {
            File.WriteAllText(ParityPage.File, expected);
        }

        output.WriteLine(expected.Split("**")[1]);
        expected.Split('\n').Except(File.ReadLines(ParityPage.File)).ShouldBeEmpty("Run this test with AGENTGEN_ACCEPT=1, then read the difference.");
    }

    [Fact]
    public void Every_test_of_a_deviation_or_case_has_its_row()
    {
        ParityPage.Tests().Select(static tests => tests.Key).Except(ParityPage.Rows(File.ReadAllText(ParityPage.File))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_deviation_has_one_row_with_a_test()
    {
        string[] rows = [.. ParityPage.Rows(File.ReadAllText(ParityPage.File)).Where(static row => row[0] == 'D')];

        rows.ShouldBe(Enumerable.Range(1, rows.Length).Select(static number => $"D{number}"));
        rows.Where(row => !ParityPage.Tests().Contains(row)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_case_has_one_row_with_a_test_or_a_reason()
    {
        string page = File.ReadAllText(ParityPage.File);
        ILookup<string, string> tests = ParityPage.Tests();

        ParityPage.Rows(page).Where(static row => row[0] != 'D').ShouldBe(Enumerable.Range(1, 60).Select(static number => number.ToString(CultureInfo.InvariantCulture)));
        page.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]))
            .Where(line => !tests.Contains(line.Split(' ')[1]) && !line.Contains($"| {ParityPage.NotApplicable}", StringComparison.Ordinal) && !line.Contains($"| {ParityPage.Open}", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
