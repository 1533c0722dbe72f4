using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Descriptions;

/// <summary>What looks like a secret here is put together at run time, so that no scanner takes it for one.</summary>
public sealed class SecretInSourceTests
{
    private const string Id = "AGEN2013";
    private const string Body = "Zq7Lm2Xw9Kp4Rt8Vb3Nc6Hd1Jf5Gs0YyTtUuWwQqEe";

    public static TheoryData<string> Secrets =>
    [
        "AKI" + "A" + "Z7LM2XW9KP4RT8VB",
        "gh" + "p_" + Body[..36],
        "github" + "_pat_" + Body + "_" + Body[..12],
        "xox" + "b-" + Body[..30],
        "sk" + "-ant-" + Body[..40],
        "sk" + "-proj-" + Body,
        "AI" + "za" + Body[..35],
        "sk" + "_live_" + Body[..24],
        "Bear" + "er " + Body[..32],
        "ey" + "JhbGciOiJIUzI1NiJ9" + ".ey" + "JzdWIiOiJhZ2VudCJ9." + Body[..32],
    ];

    [Theory, MemberData(nameof(Secrets))]
    public Task Well_known_shapes_are_reported(string secret) => Analyze.ShouldReportAsync(Id, Using($"\"[|{secret}|]\""));

    [Fact]
    public Task Passwords_and_keys_of_connection_strings_are_reported() => Analyze.ShouldReportAsync(Id, $$"""
        public static class Tools
        {
            private const string Database = "Server=db7;Database=shop;User Id=app;Password=[|{{Body[..12]}}|];Encrypt=true";
            private static readonly string Storage = "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=[|{{Body + Body}}==|];EndpointSuffix=core.windows.net";
            [Tool] public static string Read(string path) => Database + Storage + "amqp://app:[|{{Body[..12]}}|]@queue7/shop";
        }
        """);

    [Fact]
    public Task Descriptions_defaults_comments_and_keys_are_reported() => Analyze.ShouldReportAsync(Id, $$"""
        using System.ComponentModel;
        public static class Tools
        {
            /// <summary>Asks. Send {{Marked(Token)}} along.</summary>
            [Tool] public static string Ask(string question) => question;

            [ModelContextProtocol.Server.McpServerTool, Description("Asks with {{Marked(Token)}}.")] public static string Again(string key = "{{Marked(Token)}}") => key;

            private static readonly string Key = "{{Marked("-----BEGIN RSA PRIV" + "ATE KEY-----")}}\n{{Body}}{{Body}}\n";
        }
        """);

    [Fact]
    public Task Lambdas_that_are_tools_are_reported() => Analyze.ShouldReportAsync(Id, $$"""
        using Microsoft.Extensions.AI;
        public static class Setup
        {
            public static AIFunction Make() => AIFunctionFactory.Create((string text) => text + "{{Marked(Token)}}");
            public static string Elsewhere() => "{{Token}}";
        }
        """);

    [Theory]
    [InlineData("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("sk-your-api-key-goes-here-0123456789abcdefgh")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("Bearer <token>")]
    [InlineData("Server=localhost;Database=shop;User Id=sa;Password=Strong7Word;")]
    [InlineData("Server=db;Database=shop;User Id=app;Password={password};")]
    [InlineData("Server=db;Database=shop;User Id=app;Password=changeme;")]
    [InlineData("Server=db;Database=shop;Integrated Security=true;")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("https://user:password@host/path")]
    [InlineData("https://api.github.com/repos/owner/name/commits/4f1c2a7be90d3c5f6a8b9c0d1e2f3a4b5c6d7e8f")]
    [InlineData("sk-toolbar-button-with-a-rather-long-css-class-name")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9")]
    public Task Placeholders_and_lookalikes_are_accepted(string text) => Analyze.ShouldNotReportAsync(Id, Using($"\"{text}\""));

    [Fact]
    public Task Secrets_from_configuration_are_accepted() => Analyze.ShouldNotReportAsync(Id, """
        public sealed class Tools(Func<string, string> configuration)
        {
            private const string Prefix = "ghp_";
            [Tool] public string Ask(string question) => "Bearer " + configuration("GITHUB_TOKEN") + $"Server=db;User Id=app;Password={configuration("pw")};" + Prefix;
        }
        """);

    [Fact]
    public Task Code_beside_the_tools_is_left_to_other_analyzers() => Analyze.ShouldNotReportAsync(Id, $$"""
        public static class Tools { [Tool] public static string Ask(string question) => question; }
        public static class Settings { public const string Key = "{{Token}}"; }
        """);

    private static string Token => "gh" + "p_" + Body[..36];

    private static string Marked(string words) => "[|" + words + "|]";

    private static string Using(string literal) => $$"""
        public static class Tools
        {
            [Tool] public static string Ask(string question) => question + {{literal}};
        }
        """;
}
