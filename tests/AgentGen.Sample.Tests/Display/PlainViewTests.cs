using System.Text.Json;
using AgentGen.Runs;
using CodeEngineer.Display;
using CodeEngineer.Progress;

namespace AgentGen.Sample.Tests.Display;

public sealed class PlainViewTests
{
    private static readonly ApprovalProgress Approval = new(
        new RunId("run"),
        new ApprovalRequested("step/s1/attempt/1", "a1", "deliver_patch", JsonElement.Parse("""{"path":"a.patch"}"""), Effect.Idempotent, "It says so.", "hash", DateTimeOffset.MaxValue));

    [Theory]
    [InlineData("y", true)]
    [InlineData("YES", true)]
    [InlineData("n", false)]
    [InlineData("", false)]
    [InlineData("sure", false)]
    public async Task Only_a_clear_yes_approves(string answer, bool approved)
    {
        using var output = new StringWriter();

        bool? decided = await new PlainView(output, new StringReader(answer + "\n")).AskAsync(Approval, TestContext.Current.CancellationToken);

        decided.ShouldBe(approved);
        output.ToString().ShouldContain("""deliver_patch {"path":"a.patch"}""");
    }

    [Fact]
    public async Task The_end_of_the_input_is_no_yes() =>
        (await new PlainView(TextWriter.Null, TextReader.Null).AskAsync(Approval, TestContext.Current.CancellationToken)).ShouldBe(false);

    [Fact]
    public async Task Without_a_terminal_nobody_is_asked() =>
        (await new PlainView(TextWriter.Null, null).AskAsync(Approval, TestContext.Current.CancellationToken)).ShouldBeNull();
}
