using System.ClientModel;
using System.Net;
using System.Net.Sockets;
using AgentGen.Runs;
using CodeEngineer.Model;
using Microsoft.Extensions.AI;

namespace AgentGen.Sample.Tests.Model;

public sealed class OpenAIErrorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, ModelFailureCode.Refused, false)]
    [InlineData(401, ModelFailureCode.Refused, false)]
    [InlineData(404, ModelFailureCode.Refused, false)]
    [InlineData(408, ModelFailureCode.TimedOut, true)]
    [InlineData(429, ModelFailureCode.RateLimited, true)]
    [InlineData(500, ModelFailureCode.Unavailable, true)]
    [InlineData(503, ModelFailureCode.Unavailable, true)]
    public async Task A_refusal_is_typed_says_the_servers_words_and_is_asked_only_once(int status, string code, bool transient)
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(Wire.Error("The server's own words."), status);

        ModelException failure = await FailAsync(server.Client());

        (failure.Code, failure.IsTransient, failure.RetryAfter).ShouldBe((code, transient, null));
        failure.Message.ShouldContain($"{status}");
        failure.Message.ShouldContain("The server's own words.");
        failure.InnerException.ShouldBeOfType<ClientResultException>().Status.ShouldBe(status);
        server.Requests.Count.ShouldBe(1, "the engine decides about another attempt, not the SDK");
    }

    [Fact]
    public async Task The_wait_that_a_busy_server_asks_for_reaches_the_engine()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(Wire.Error("Slow down."), 429, ("Retry-After", "17"));

        ModelException failure = await FailAsync(server.Client());

        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(17));
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_wait_given_as_a_date_is_read_against_the_servers_own_clock()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(Wire.Error("Slow down."), 429, ("Date", "Sat, 01 Jan 2000 12:00:00 GMT"), ("Retry-After", "Sat, 01 Jan 2000 12:00:30 GMT"));

        (await FailAsync(server.Client())).RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    public async Task A_wait_that_makes_no_sense_is_no_wait(string value)
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(Wire.Error("Slow down."), 429, ("Retry-After", value));

        (await FailAsync(server.Client())).RetryAfter.ShouldBeNull();
    }

    [Theory]
    [InlineData("<html>A proxy says hello.</html>")]
    [InlineData("{}")]
    [InlineData("""{"id":"x","object":"chat.completion","created":1,"model":"m","choices":[]}""")]
    public async Task An_answer_that_is_not_the_protocol_is_a_typed_failure(string body)
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(body);

        ModelException failure = await FailAsync(server.Client());

        failure.Code.ShouldBe(ModelFailureCode.Unavailable);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure_that_may_be_tried_again()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        int free = ((IPEndPoint)port.LocalEndpoint).Port;
        port.Stop();

        ModelException failure = await FailAsync(new OpenAIChatClient(new OpenAISettings("k", new Uri($"http://127.0.0.1:{free}/v1"), "m")));

        (failure.Code, failure.IsTransient).ShouldBe((ModelFailureCode.Unavailable, true));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_a_failure_that_may_be_tried_again()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        server.Next(context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));

        ModelException failure = await FailAsync(new OpenAIChatClient(server.Settings with { Timeout = TimeSpan.FromMilliseconds(200) }));

        (failure.Code, failure.IsTransient).ShouldBe((ModelFailureCode.TimedOut, true));
    }

    [Fact]
    public async Task Cancelling_is_a_cancellation_and_no_failure_of_the_model()
    {
        await using LoopbackModel server = await LoopbackModel.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        server.Next(async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });

        await Should.ThrowAsync<OperationCanceledException>(() => server.Client().GetResponseAsync("Hi.", cancellationToken: stop.Token));
    }

    [Fact]
    public void An_address_that_is_none_is_a_usage_error_that_names_the_variable()
    {
        var error = Should.Throw<CodeEngineer.UsageException>(() => OpenAISettings.Read(name => name == "OPENAI_MODEL" ? null : "not an address"));

        error.Message.ShouldContain("OPENAI_BASE_URL");
    }

    private static Task<ModelException> FailAsync(OpenAIChatClient client) =>
        Should.ThrowAsync<ModelException>(() => client.GetResponseAsync("Hi.", cancellationToken: Cancel));
}
