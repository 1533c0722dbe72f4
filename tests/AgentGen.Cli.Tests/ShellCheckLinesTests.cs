using System.Text.Json;
using AgentGen.Shell;
using AgentGen.Testing;

namespace AgentGen.Cli.Tests;

public sealed class ShellCheckLinesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_line_is_answered_in_order_with_the_verdict_of_the_classifier()
    {
        string[] commands = ["ls", "rm -rf /", "git commit -m 'x'", "cat <<EOF\nrm -rf /\nEOF", "echo \"ü🦀\" > /etc/passwd", "'"];
        string input = string.Concat(commands.Select((command, i) => JsonSerializer.Serialize(new { id = $"c{i}", command, note = new[] { 1 } }) + "\n"));

        ProcessOutcome outcome = await Cli.RunWithInputAsync(input, "shell", "check", "--jsonl");

        outcome.ExitCode.ShouldBe(0, outcome.All);
        outcome.Error.ShouldBeEmpty();
        string[] answers = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        answers.Length.ShouldBe(commands.Length);
        foreach ((string answer, int i) in answers.Select((answer, i) => (answer, i)))
        {
            ShellVerdict verdict = ShellClassifier.Classify(commands[i]);
            JsonElement json = JsonElement.Parse(answer);
            json.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "risk", "reasons"]);
            json.GetProperty("id").GetString().ShouldBe($"c{i}");
            json.GetProperty("risk").GetString().ShouldBe(verdict.Risk.ToString().ToLowerInvariant());
            json.GetProperty("reasons").EnumerateArray()
                .Select(reason => (reason.GetProperty("code").GetString(), reason.GetProperty("message").GetString(), reason.GetProperty("start").GetInt32(), reason.GetProperty("length").GetInt32()))
                .ShouldBe(verdict.Reasons.Select(reason => ((string?)reason.Code, (string?)reason.Message, reason.Start, reason.Length)));
        }
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"ls\"")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"x\"}")]
    [InlineData("{\"command\":\"ls\"}")]
    [InlineData("{\"id\":null,\"command\":\"ls\"}")]
    [InlineData("{\"id\":\"x\",\"command\":7}")]
    [InlineData("{\"id\":\"x\",\"command\":\"ls\",\"command\":\"rm -rf /\"}")]
    [InlineData("{\"id\":\"x\",\"command\":\"\\ud800\"}")]
    [InlineData("{\"id\":\"x\",\"command\":\"ls\"} {}")]
    [InlineData("{\"id\":\"x\",\"command\":\"ls\"")]
    public async Task A_malformed_line_is_reported_by_number_and_the_others_are_still_answered(string line)
    {
        ProcessOutcome outcome = await Cli.RunWithInputAsync($"{{\"id\":1,\"command\":\"ls\"}}\n\n{line}\n{{\"id\":2,\"command\":\"ls\"}}", "shell", "check", "--jsonl");

        outcome.ExitCode.ShouldBe(65, outcome.All);
        outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(answer => JsonElement.Parse(answer).GetProperty("id").GetInt32()).ShouldBe([1, 2]);
        JsonElement error = JsonElement.Parse(outcome.Error);
        error.GetProperty("line").GetInt32().ShouldBe(3);
        error.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_malformed_line()
    {
        await using ChildProcess cli = ChildProcess.Start(Cli.Executable, "shell", "check", "--jsonl");
        await cli.Input.BaseStream.WriteAsync((byte[])[.. "{\"id\":1,\"command\":\"ls "u8, 0xff, 0xc0, .. "\"}\n"u8], Token);
        await cli.Input.BaseStream.FlushAsync(Token);
        cli.Input.Close();

        ProcessOutcome outcome = await cli.WaitAsync(Token);

        outcome.ExitCode.ShouldBe(65, outcome.All);
        outcome.Output.ShouldBeEmpty();
        JsonElement.Parse(outcome.Error).GetProperty("line").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_comes_as_soon_as_its_line_is_there()
    {
        await using ChildProcess cli = ChildProcess.Start(Cli.Executable, "shell", "check", "--jsonl");
        for (int i = 0; i < 5; i++)
        {
            await cli.Input.WriteAsync($"{{\"id\":{i},\"command\":\"ls\"}}\n".AsMemory(), Token);
            await cli.Input.FlushAsync(Token);

            JsonElement.Parse((await cli.Output.ReadLineAsync(Token)).ShouldNotBeNull()).GetProperty("id").GetInt32().ShouldBe(i);
        }

        cli.Input.Close();
        (await cli.WaitAsync(Token)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_line_of_a_megabyte_and_many_lines_are_answered()
    {
        string input = $"{{\"id\":0,\"command\":\"echo {new string('x', 1_000_000)}\"}}\n" + string.Concat(Enumerable.Range(1, 5000).Select(i => $"{{\"id\":{i},\"command\":\"ls {i}\"}}\n"));

        ProcessOutcome outcome = await Cli.RunWithInputAsync(input, "shell", "check", "--jsonl");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(answer => JsonElement.Parse(answer).GetProperty("id").GetInt32()).ShouldBe(Enumerable.Range(0, 5001));
    }

    [Fact]
    public async Task No_input_is_no_error()
    {
        ProcessOutcome outcome = await Cli.RunWithInputAsync("", "shell", "check", "--jsonl");

        (outcome.ExitCode, outcome.Output, outcome.Error).ShouldBe((0, "", ""));
    }

    [Fact]
    public async Task It_ends_quietly_when_the_reader_of_its_answers_goes_away()
    {
        // The exit code is that of the tool; the endless writer ends because the tool does.
        ProcessOutcome outcome = await TestProcess.RunAsync(
            "bash",
            ["-c", "yes '{\"id\":1,\"command\":\"ls\"}' 2> /dev/null | \"$0\" shell check --jsonl | head -n 1 > /dev/null; exit ${PIPESTATUS[1]}", Cli.Executable],
            cancellationToken: Token);

        outcome.ExitCode.ShouldBe(141, outcome.All);
        outcome.Error.ShouldBeEmpty();
    }
}
