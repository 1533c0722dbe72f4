using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Flow;

public sealed class SqlParameterFixTests
{
    private const string Id = "AGEN2009";

    [Theory]
    [InlineData("""$"SELECT * FROM t WHERE name = '{name}'" """, """ "SELECT * FROM t WHERE name = @name", new { name }""")]
    [InlineData("""$"SELECT * FROM t WHERE name = {name} AND age > {request.Age} AND n LIKE '{name}'" """, """ "SELECT * FROM t WHERE name = @name AND age > @Age AND n LIKE @name", new { name, request.Age }""")]
    [InlineData("""$@"SELECT '{{x}}' WHERE a = '{name}'" """, """ @"SELECT '{x}' WHERE a = @name", new { name }""")]
    public Task Holes_become_parameters_of_dapper(string before, string after) =>
        Fix.ShouldGiveAsync(Id, "Parameters", Tool($"connection.Query<int>({before.Trim()});"), Tool($"connection.Query<int>({after.Trim()});"));

    [Fact]
    public Task Holes_become_parameters_of_a_command() => Fix.ShouldGiveAsync(
        Id,
        "Parameters",
        Tool("""command.CommandText = $"SELECT * FROM t WHERE a = '{name}' AND b = {age}";"""),
        Tool("""
            command.CommandText = "SELECT * FROM t WHERE a = @name AND b = @age";
                    command.Parameters.AddWithValue("@name", name);
                    command.Parameters.AddWithValue("@age", age);
            """));

    [Theory]
    [InlineData("""connection.Query<int>($"SELECT * FROM {name}");""")]
    [InlineData("""connection.Query<int>($"SELECT * FROM t ORDER BY {name}");""")]
    [InlineData("""connection.Query<int>($"SELECT * FROM t WHERE n LIKE '%{name}%'");""")]
    [InlineData("""connection.Query<int>($"SELECT * FROM t WHERE n IN ({name})");""")]
    [InlineData("""connection.Query<int>($"SELECT * FROM t WHERE n = '{name.Trim()}'");""")]
    [InlineData("""connection.Query<int>($"SELECT * FROM t WHERE n = '{name}' AND m = @m", new { m = 1 });""")]
    [InlineData("""connection.Query<int>("SELECT * FROM t WHERE n = '" + name + "'");""")]
    [InlineData("""connection.Query<int>(name);""")]
    public async Task Where_a_hole_is_no_whole_value_no_parameters_are_offered(string body) =>
        (await Fix.OfferedAsync(Id, Tool(body))).ShouldBeEmpty();

    private static string Tool(string body) => $$"""
        using Dapper;

        public sealed record Request(string Age);

        public sealed class Tools(System.Data.IDbConnection connection, Acme.AcmeCommand command)
        {
            [Tool(Effect = Effect.ReadOnly)]
            public void Find(string name, int age, Request request)
            {
                {{body}}
            }

            public object Seen => (connection, command);
        }

        namespace Dapper
        {
            public static class SqlMapper
            {
                public static IEnumerable<T> Query<T>(this System.Data.IDbConnection cnn, string sql, object? param = null) => throw new NotSupportedException(sql);
            }
        }

        namespace Acme
        {
            public sealed class AcmeParameters
            {
                public void AddWithValue(string name, object value) => Console.WriteLine((name, value));
            }

            public sealed class AcmeCommand
            {
                public string CommandText { get; set; } = "";
                public AcmeParameters Parameters { get; } = new();
            }
        }
        """;
}
