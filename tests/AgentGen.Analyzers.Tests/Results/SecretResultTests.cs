using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Results;

public sealed class SecretResultTests
{
    private const string Id = "AGEN2012";

    [Theory]
    [InlineData("string? Key() => [|Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")|];")]
    [InlineData("string Key() { var key = [|Environment.GetEnvironmentVariable(\"GITHUB_TOKEN\")|] ?? \"none\"; return $\"using {key}\"; }")]
    [InlineData("string Any(string name) => [|Environment.GetEnvironmentVariable(name)|] ?? \"\";")]
    [InlineData("object All() => [|Environment.GetEnvironmentVariables()|];")]
    [InlineData("string All() { var text = new System.Text.StringBuilder(); foreach (System.Collections.DictionaryEntry e in [|Environment.GetEnvironmentVariables()|]) { text.Append(e.Key).Append('=').Append(e.Value); } return text.ToString(); }")]
    [InlineData("string All() { var text = new System.Text.StringBuilder(); foreach (System.Collections.DictionaryEntry e in [|Environment.GetEnvironmentVariables()|]) { text.AppendLine($\"{e.Key}={e.Value}\"); } return text.ToString(); }")]
    [InlineData("User? Find(int id) => [|users.Find(user => user.Id == id)|];")]
    [InlineData("Task<List<User>> All() => [|Task.FromResult(users)|];")]
    [InlineData("string Info() => \"db: \" + [|configuration.GetConnectionString(\"Main\")|];")]
    [InlineData("string? Info() => [|configuration[\"Smtp:Password\"]|];")]
    [InlineData("string? Info() => [|configuration.GetValue<string>(\"Stripe:SecretKey\")|];")]
    [InlineData("string? Info() => [|configuration.GetSection(\"ConnectionStrings:Main\").Value|];")]
    [InlineData("string Info() => string.Format(\"{0} at {1}\", options.Value.Endpoint, [|options.Value.ApiKey|]);")]
    [InlineData("object Info() => new { options.Value.Endpoint, [|options.Value.ApiKey|] };")]
    [InlineData("Answer Info() => new Answer { Text = [|token|] };")]
    [InlineData("Answer Info() { var answer = new Answer(); answer.Text = [|options.Value.ApiKey|]; return answer; }")]
    [InlineData("Task<string> Info() => Task.FromResult(System.Text.Json.JsonSerializer.Serialize(new { Key = [|options.Value.ApiKey|] }));")]
    [InlineData("string[] Info() => [\"a\", [|options.Value.ApiKey|]];")]
    [InlineData("ServiceOptions Info() => [|options.Value|];")]
    [InlineData("string Info() => [|vault.GetSecret(\"db\")|].Value.Value;")]
    [InlineData("string Info() => File.ReadAllText(\"readme.md\") + [|File.ReadAllText(\".env\")|];")]
    [InlineData("string Info(bool all) => all ? [|connectionString|] : \"\";")]
    [InlineData("string Info() => \"login \" + [|Login()|]; private string Login() => $\"user:{options.Value.ApiKey}\";")]
    [InlineData("async Task<string> Info() { await Task.Yield(); var s = \"\"; s += [|options.Value.ApiKey|]; return s; }")]
    public Task A_secret_that_reaches_the_result_is_reported_where_it_is_read(string member) => Analyze.ShouldReportAsync(Id, In(member));

    [Fact]
    public Task Every_kind_of_tool_is_looked_at() => Analyze.ShouldReportAsync(Id, """
        using Microsoft.Extensions.AI;

        public static class Tools
        {
            [Microsoft.SemanticKernel.KernelFunction]
            public static string? One() => [|Environment.GetEnvironmentVariable("API_KEY")|];

            public static object Two() => AIFunctionFactory.Create(() => [|Environment.GetEnvironmentVariable("API_KEY")|]);
        }
        """);

    [Theory]
    [InlineData("string? Mode() => Environment.GetEnvironmentVariable(\"ASPNETCORE_ENVIRONMENT\");")]
    [InlineData("string? Limit() => Environment.GetEnvironmentVariable(\"MAX_TOKENS\");")]
    [InlineData("string? Folder() => Environment.GetEnvironmentVariable(\"PWD\");")]
    [InlineData("string? File2() => Environment.GetEnvironmentVariable(\"PASSWORD_FILE\");")]
    [InlineData("string State() => Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") is { Length: > 0 } ? \"set\" : \"missing\";")]
    [InlineData("bool State() => !string.IsNullOrEmpty(options.Value.ApiKey);")]
    [InlineData("int State() => options.Value.ApiKey.Length;")]
    [InlineData("string State() => options.Value.ApiKey[..4] + \"…\";")]
    [InlineData("async Task<string> Get(string id) { http.DefaultRequestHeaders.Add(\"X-Key\", options.Value.ApiKey); return await http.GetStringAsync($\"https://api.example.com/{id}\"); }")]
    [InlineData("async Task<string> Get(string id) => await http.GetStringAsync($\"https://api.example.com/{id}?key={options.Value.ApiKey}\");")]
    [InlineData("Page List() => new Page { NextPageToken = last.NextPageToken };")]
    [InlineData("string Next() => last.NextPageToken + last.ContinuationToken;")]
    [InlineData("string Count(CancellationToken token) => $\"{tokenCount} {token.IsCancellationRequested}\";")]
    [InlineData("string Next(string password) => password;")]
    [InlineData("string? Any(string name) => new[] { \"HOME\", \"LANG\" }.Contains(name) ? Environment.GetEnvironmentVariable(name) : null;")]
    [InlineData("string? Any(string name) { if (name != \"HOME\") { return null; } return Environment.GetEnvironmentVariable(name); }")]
    [InlineData("string? Route() => configuration[\"RabbitMq:RoutingKey\"] + configuration[\"Ui:HotKey\"] + configuration[\"Proxy:Connection\"];")]
    [InlineData("string Next(Account account) => $\"{account.Name} {account.Password}\";")]
    [InlineData("string Make() { var account = new Account { Password = Guid.NewGuid().ToString() }; return account.Password; }")]
    [InlineData("string? Endpoint() => configuration[\"Api:Endpoint\"] + options.Value.Endpoint;")]
    [InlineData("string? Url() => configuration[\"Auth:TokenEndpoint\"] ?? configuration[\"Auth:SecretName\"];")]
    [InlineData("string Read(string name) => File.ReadAllText(name);")]
    [InlineData("string? Find(int id) => users.Find(user => user.Id == id)?.Name;")]
    [InlineData("User Add(string name) => new User { Name = name };")]
    [InlineData("Task<List<string>> All() => Task.FromResult(users.Select(user => user.Name).ToList());")]
    [InlineData("string Sum() => Hash(options.Value.ApiKey); private static string Hash(string text) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(new byte[3]));")]
    [InlineData("string[] Some() => Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(k => k.StartsWith(\"DOTNET_\")).ToArray();")]
    [InlineData("void Use() { var key = options.Value.ApiKey; Console.WriteLine(key.Length); }")]
    public Task A_secret_that_is_only_used_and_a_name_that_only_looks_like_one_are_not(string member) => Analyze.ShouldNotReportAsync(Id, In(member));

    [Fact]
    public Task A_method_that_no_model_reaches_is_not() => Analyze.ShouldNotReportAsync(Id, """
        public static class Settings
        {
            public static string? Key() => Environment.GetEnvironmentVariable("API_KEY");
            [Tool] public static string Name() => "x";
        }
        """);

    private static string In(string member) => $$"""
        using System.Net.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Options;

        public sealed class ServiceOptions { public string ApiKey { get; set; } = ""; public string Endpoint { get; set; } = ""; }
        public sealed class User { public int Id { get; set; } public string Name { get; set; } = ""; public string PasswordHash { get; set; } = ""; }
        public sealed class Answer { public string Text { get; set; } = ""; }
        public sealed class Page { public string NextPageToken { get; set; } = ""; public string ContinuationToken { get; set; } = ""; }
        public sealed class Account { public string Name { get; set; } = ""; public string Password { get; set; } = ""; }

        public sealed class Tools(HttpClient http, IConfiguration configuration, IOptions<ServiceOptions> options, string connectionString, Azure.Security.KeyVault.Secrets.SecretClient vault)
        {
            private readonly string token = connectionString;
            private readonly string tokenCount = "3";
            private readonly Page last = new();
            private readonly List<User> users = [];
            private object[] Used => [http, configuration, options, connectionString, vault, token, tokenCount, last, users];

            [Tool] public {{member}}
        }
        """ + Libraries.Source;
}
