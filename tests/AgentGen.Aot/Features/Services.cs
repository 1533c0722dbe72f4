using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

[assembly: AgentGen.ToolService(typeof(AgentGen.Aot.Features.Services.Log))]

namespace AgentGen.Aot.Features;

internal static class Services
{
    internal sealed class Log
    {
        public List<string> Lines { get; } = [];
    }

    internal interface IClock
    {
        string Now { get; }
    }

    internal sealed class Clock(string now) : IClock
    {
        public string Now => now;
    }

    internal sealed class Scoped(Log log) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            log.Lines.Add("scope ended");
            return default;
        }
    }

    internal sealed class Made(Log log, Scoped scoped) : IDisposable
    {
        [Tool("made_for_the_call")]
        public string Work(string what)
        {
            log.Lines.Add(what);
            return $"{what} {scoped is not null}";
        }

        public void Dispose() => log.Lines.Add("disposed");
    }

    [Tool("asks_for_services")]
    internal static string Ask(
        string what, Log log, [FromKeyedServices("fixed")] IClock clock, [FromKeyedServices("none")] IClock? none, IServiceProvider services, AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        $"{what} {log.Lines.Count} {clock.Now} {none is null} {services is not null} {arguments.Count} {cancellationToken.CanBeCanceled}";

    public static async Task ProveAsync(Proof proof)
    {
        ServiceCollection collection = [];
        collection.AddSingleton<Log>().AddScoped<Scoped>().AddKeyedSingleton<IClock>("fixed", new Clock("noon"));
        await using ServiceProvider provider = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        ToolMap map = Call.Map.WithServices(provider);

        proof.Same("\"a True\"", await Call.JsonAsync(map, "made_for_the_call", """{"what":"a"}"""));
        proof.Same("\"b True\"", await Call.JsonAsync(map, "made_for_the_call", """{"what":"b"}"""));
        proof.Same("a, disposed, scope ended, b, disposed, scope ended", string.Join(", ", provider.GetRequiredService<Log>().Lines));
        proof.Same("\"c 6 noon True True 1 False\"", await Call.JsonAsync(map, "asks_for_services", """{"what":"c"}"""));
    }
}
