using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Usage;

public sealed class BlockingTests
{
    private const string Id = "AGEN3015";

    [Theory]
    [InlineData("return File.ReadAllTextAsync(path).[|Result|];")]
    [InlineData("return File.ReadAllTextAsync(path).GetAwaiter().[|GetResult|]();")]
    [InlineData("return File.ReadAllTextAsync(path).ConfigureAwait(false).GetAwaiter().[|GetResult|]();")]
    [InlineData("Save(path).[|Wait|](); return path;")]
    [InlineData("Task.[|WaitAll|](Save(path), Save(path)); return path;")]
    [InlineData("var text = File.ReadAllTextAsync(path); return text.[|Result|];")]
    [InlineData("return string.Concat(new[] { path }.Select(p => File.ReadAllTextAsync(p).[|Result|]));")]
    public Task A_tool_that_waits_for_a_task_is_reported(string body) => Analyze.ShouldReportAsync(Id, Tool("string", body));

    [Theory]
    [InlineData("Thread.[|Sleep|](100); await Task.Yield(); return path;")]
    [InlineData("var a = Load(path); await Task.Yield(); return a.[|Result|];")]
    public Task So_is_one_that_could_await(string body) => Analyze.ShouldReportAsync(Id, Tool("async Task<string>", body));

    [Theory]
    [InlineData("return await File.ReadAllTextAsync(path);")]
    [InlineData("var a = Load(path); var b = Load(path); await Task.WhenAll(a, b); return a.Result + b.Result;")]
    [InlineData("var all = new[] { path }.Select(Load).ToList(); await Task.WhenAll(all); return string.Concat(all.Select(t => t.Result));")]
    [InlineData("var a = Load(path); await a; return a.Result;")]
    [InlineData("using var stop = new CancellationTokenSource(1000); Load(path).Wait(stop.Token); return await Load(path);")]
    [InlineData("var a = Load(path); if (a.IsCompletedSuccessfully) { return a.Result; } return await a;")]
    [InlineData("var first = await Task.WhenAny(Load(path), Load(path)); return await first;")]
    [InlineData("return await Load(path).ContinueWith(t => t.Result, TaskScheduler.Default);")]
    [InlineData("return Task.FromResult(path).Result + await Load(path);")]
    [InlineData("var answer = new Answer(path); await Task.Yield(); return answer.Result;")]
    [InlineData("await Task.Delay(10); return nameof(Task<string>.Result);")]
    public Task Awaiting_and_tasks_that_have_completed_are_accepted(string body) => Analyze.ShouldNotReportAsync(Id, Tool("async Task<string>", body));

    [Fact]
    public Task Methods_that_no_model_reaches_and_sleeping_where_nothing_can_be_awaited_are_accepted() => Analyze.ShouldNotReportAsync(Id, """
        public static class Tools
        {
            [Tool] public static string Wait(int milliseconds) { Thread.Sleep(milliseconds); return "done"; }
            public static string Main2(string path) => File.ReadAllTextAsync(path).Result;
        }
        """);

    [Theory]
    [InlineData("return Load(path).Result;", "return await Load(path);")]
    [InlineData("return Load(path).Result.Trim() + Load(path).GetAwaiter().GetResult();", "return (await Load(path)).Trim() + await Load(path);")]
    [InlineData("Save(path).Wait(); return path;", "await Save(path); return path;")]
    [InlineData("Task.WaitAll(Save(path), Save(path)); return path;", "await Task.WhenAll(Save(path), Save(path)); return path;")]
    public Task A_method_that_nothing_calls_becomes_asynchronous(string before, string after) =>
        Fix.ShouldGiveAsync(Id, "Await", Tool("string", before), Tool("async Task<string>", after));

    [Theory]
    [InlineData("Thread.Sleep(100); await Task.Yield(); return path;", "await Task.Delay(100); await Task.Yield(); return path;")]
    [InlineData("var text = Load(path).Result; await Task.Yield(); return text;", "var text = await Load(path); await Task.Yield(); return text;")]
    public Task A_method_that_awaits_already_awaits_this_too(string before, string after) =>
        Fix.ShouldGiveAsync(Id, "Await", Tool("async Task<string>", before), Tool("async Task<string>", after));

    [Theory]
    [InlineData("var text = Load(path).Result; return Task.FromResult(text.Trim());", "var text = await Load(path); return text.Trim();")]
    [InlineData("return Task.FromResult(Load(path).Result);", "return await Load(path);")]
    [InlineData("Save(path).Wait(); return Load(path);", "await Save(path); return await Load(path);")]
    public Task A_method_that_returns_a_task_becomes_asynchronous(string before, string after) =>
        Fix.ShouldGiveAsync(Id, "Await", Tool("Task<string>", before), Tool("async Task<string>", after));

    [Fact]
    public Task A_method_without_a_result_returns_a_task() => Fix.ShouldGiveAsync(
        Id, "Await", Tool("void", "Save(path).Wait();\n        Save(path).Wait();"), Tool("async Task", "await Save(path);\n        await Save(path);"));

    [Theory]
    [InlineData("string", "lock (this) { return Load(path).Result; }")]
    [InlineData("string", "return string.Concat(new[] { path }.Select(p => Load(p).Result));")]
    [InlineData("string", "Save(path).Wait(100); return path;")]
    [InlineData("string", "return path.Length > 0 ? Load(path).Result : Read(path);")]
    [InlineData("IEnumerable<string>", "yield return Load(path).Result;")]
    public async Task Nothing_is_offered_where_await_cannot_stand_or_others_depend_on_the_signature(string type, string body) =>
        (await Fix.OfferedAsync(Id, Tool(type, body))).ShouldBeEmpty();

    private static string Tool(string type, string body) => $$"""
        public sealed record Answer(string Result);
        public sealed class Tools
        {
            [Tool(Effect = Effect.ReadOnly)] public {{type}} Read(string path)
            {
                {{body}}
            }

            private static async Task Save(string path) => await File.WriteAllTextAsync(path, "x");

            private static async Task<string> Load(string path) => await File.ReadAllTextAsync(path);
        }
        """;
}
