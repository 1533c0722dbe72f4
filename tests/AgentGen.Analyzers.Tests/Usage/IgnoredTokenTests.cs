using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Usage;

public sealed class IgnoredTokenTests
{
    private const string Id = "AGEN3014";

    [Theory]
    [InlineData("return await File.ReadAllTextAsync(path);")]
    [InlineData("await Task.Delay(1000); return path;")]
    [InlineData("using var reader = new StreamReader(path); return await reader.ReadToEndAsync();")]
    [InlineData("return await client.GetStringAsync(path);")]
    [InlineData("return await File.ReadAllTextAsync(path, CancellationToken.None);")]
    [InlineData("return await File.ReadAllTextAsync(path, default(CancellationToken));")]
    [InlineData("var all = await Task.WhenAll(new[] { path }.Select(p => File.ReadAllTextAsync(p))); return all[0];")]
    [InlineData("await Process.GetCurrentProcess().WaitForExitAsync().ConfigureAwait(false); return path;")]
    [InlineData("async Task<string> Read() => await File.ReadAllTextAsync(path); return await Read();")]
    public Task A_token_that_no_call_gets_is_reported(string body) => Analyze.ShouldReportAsync(Id, Tool("async", body, "[|ct|]"));

    [Fact]
    public Task Tools_that_return_a_task_and_lambdas_are_tools_as_well() => Analyze.ShouldReportAsync(Id, """
        using Microsoft.Extensions.AI;
        public static class Tools
        {
            [ModelContextProtocol.Server.McpServerTool] public static Task<string> Read(string path, CancellationToken [|cancellationToken|] = default) => File.ReadAllTextAsync(path);
            public static AIFunction Make() => AIFunctionFactory.Create(async (string path, CancellationToken [|ct|]) => await File.ReadAllTextAsync(path));
        }
        """);

    [Theory]
    [InlineData("return await File.ReadAllTextAsync(path, ct);")]
    [InlineData("ct.ThrowIfCancellationRequested(); return await File.ReadAllTextAsync(path);")]
    [InlineData("using var linked = CancellationTokenSource.CreateLinkedTokenSource(ct); return await File.ReadAllTextAsync(path, linked.Token);")]
    [InlineData("await Task.Yield(); return path;")]
    [InlineData("return await Task.Run(() => path);")]
    [InlineData("using var own = new CancellationTokenSource(5000); return await File.ReadAllTextAsync(path, own.Token);")]
    [InlineData("return await Task.FromResult(path);")]
    [InlineData("var text = await File.ReadAllTextAsync(path); await File.WriteAllTextAsync(path, text, ct); return text;")]
    public Task A_token_that_is_used_or_that_nothing_takes_is_accepted(string body) => Analyze.ShouldNotReportAsync(Id, Tool("async", body, "ct"));

    [Theory]
    [InlineData("for (int i = 0; i < limit; i++) { found += i % 7; }")]
    [InlineData("int i = 0; while (i <= limit) { found += i++; }")]
    [InlineData("while (true) { if (found++ > 9) { break; } }")]
    public Task A_loop_whose_end_the_model_chooses_is_reported(string loop) => Analyze.ShouldReportAsync(Id, Counting(loop, "[|ct|]"));

    [Theory]
    [InlineData("for (int i = 0; i < 100; i++) { found += i; }")]
    [InlineData("for (int i = 0; i < limit; i++) { ct.ThrowIfCancellationRequested(); found += i; }")]
    [InlineData("foreach (char c in limit.ToString()) { found += c; }")]
    [InlineData("var all = new int[8]; for (int i = 0; i < all.Length; i++) { found += all[i]; }")]
    [InlineData("while (found < 10) { found++; }")]
    public Task A_loop_that_ends_by_itself_or_looks_at_the_token_is_accepted(string loop) => Analyze.ShouldNotReportAsync(Id, Counting(loop, "ct"));

    [Fact]
    public Task The_fix_takes_the_place_of_no_token() => Fix.ShouldGiveAsync(
        Id,
        "PassToken",
        Tool("async", "return await File.ReadAllTextAsync(path, CancellationToken.None);", "ct"),
        Tool("async", "return await File.ReadAllTextAsync(path, ct);", "ct"));

    [Fact]
    public Task Tools_without_a_token_and_methods_that_are_no_tools_are_accepted() => Analyze.ShouldNotReportAsync(Id, """
        public static class Tools
        {
            [Tool] public static Task<string> Read(string path) => File.ReadAllTextAsync(path);
            [Tool] public static string Now(CancellationToken ct) => DateTime.UtcNow.ToString();
            public static async Task<string> Helper(string path, CancellationToken ct) => await File.ReadAllTextAsync(path);
        }
        """);

    [Fact]
    public Task The_fix_passes_the_token_to_every_call_that_takes_one() => Fix.ShouldGiveAsync(
        Id,
        "PassToken",
        Tool("async", """
            var text = await File.ReadAllTextAsync(path);
            await Task.Delay(10);
            using var reader = new StreamReader(new MemoryStream(await File.ReadAllBytesAsync(path)));
            var files = await Task.WhenAll(new[] { path }.Select(p => File.ReadAllTextAsync(p)));
            await File.WriteAllTextAsync(path, contents: text);
            return await reader.ReadToEndAsync();
            """, "ct"),
        Tool("async", """
            var text = await File.ReadAllTextAsync(path, ct);
            await Task.Delay(10, ct);
            using var reader = new StreamReader(new MemoryStream(await File.ReadAllBytesAsync(path, ct)));
            var files = await Task.WhenAll(new[] { path }.Select(p => File.ReadAllTextAsync(p, ct)));
            await File.WriteAllTextAsync(path, contents: text, cancellationToken: ct);
            return await reader.ReadToEndAsync(ct);
            """, "ct"));

    [Fact]
    public Task Two_tools_are_fixed_at_once() => Fix.ShouldGiveAsync(Id, "PassToken", Two("p", "File.ReadAllTextAsync(p)"), Two("p", "File.ReadAllTextAsync(p, token)"));

    [Fact]
    public async Task A_static_lambda_cannot_see_the_token() =>
        (await Fix.OfferedAsync(Id, Tool("async", "var all = await Task.WhenAll(new[] { path }.Select(static p => File.ReadAllTextAsync(p))); return all[0];", "ct"))).ShouldBeEmpty();

    private static string Counting(string loop, string token) => $$"""
        public static class Tools
        {
            [Tool] public static int Count(int limit, CancellationToken {{token}}) { int found = limit; {{loop}} return found; }
        }
        """;

    private static string Two(string parameter, string call) => $$"""
        public static class Tools
        {
            [Tool] public static async Task<string> One(string {{parameter}}, CancellationToken token) => await {{call}};
            [Tool] public static Task<string> Two(string {{parameter}}, CancellationToken token) => {{call}};
        }
        """;

    private static string Tool(string modifier, string body, string token) => $$"""
        public sealed class Tools(System.Net.Http.HttpClient client)
        {
            private readonly System.Net.Http.HttpClient client = client;

            [Tool(Effect = Effect.ReadOnly)] public {{modifier}} Task<string> Read(string path, CancellationToken {{token}})
            {
                {{body}}
            }
        }
        """;
}
