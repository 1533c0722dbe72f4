using System.Collections.Concurrent;
using System.Text.Json;
using CodeEngineer.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AgentGen.Sample.Tests.Model;

/// <summary>A server on the loopback interface that speaks the OpenAI protocol: each request gets the next answer that the test has set.</summary>
internal sealed class LoopbackModel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();

    private LoopbackModel(WebApplication app) => _app = app;

    public ConcurrentQueue<JsonElement> Requests { get; } = new();

    public ConcurrentQueue<string> Authorizations { get; } = new();

    public OpenAISettings Settings => new("test-key", new Uri(_app.Urls.Single() + "/v1"), "test-model");

    public static async Task<LoopbackModel> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new LoopbackModel(app);
        app.MapPost("/v1/chat/completions", server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public OpenAIChatClient Client() => new(Settings);

    public void Next(Func<HttpContext, Task> answer) => _answers.Enqueue(answer);

    public void Next(string json, int status = 200, params (string Name, string Value)[] headers) => Next(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        foreach ((string name, string value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(json, context.RequestAborted);
    });

    /// <summary>Streams chunks as server-sent events.</summary>
    public void NextStream(IEnumerable<string> chunks, bool done = true) => Next(async context =>
    {
        context.Response.ContentType = "text/event-stream";
        foreach (string chunk in chunks)
        {
            await context.Response.WriteAsync($"data: {chunk}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        if (done)
        {
            await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
        }
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
        Requests.Enqueue(await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted));
        await (_answers.TryDequeue(out Func<HttpContext, Task>? answer) ? answer(context) : Task.FromException(new InvalidOperationException("No answer was set.")));
    }
}
