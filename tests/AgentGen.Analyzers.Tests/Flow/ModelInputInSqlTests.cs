using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Flow;

public sealed class ModelInputInSqlTests
{
    private const string Id = "AGEN2009";

    [Theory]
    [InlineData("command.CommandText = [|$\"SELECT * FROM t WHERE name = '{name}'\"|];")]
    [InlineData("command.CommandText = [|\"SELECT * FROM t WHERE name = '\" + name + \"'\"|];")]
    [InlineData("command.CommandText = [|string.Format(\"SELECT {0}\", name)|];")]
    [InlineData("command.CommandText = [|text|];")]
    [InlineData("var sql = new StringBuilder(\"SELECT 1\"); if (count > 0) { sql.AppendLine($\" WHERE n = '{name}'\"); } command.CommandText = [|sql.ToString()|];")]
    [InlineData("command.CommandText = [|$\"SELECT * FROM t ORDER BY {name}\"|];")]
    [InlineData("command.CommandText = [|$\"SELECT * FROM t WHERE id IN ({string.Join(\",\", files)})\"|];")]
    [InlineData("command.CommandText = [|$\"SELECT * FROM t WHERE n = '{name.Replace(\"'\", \"''\")}'\"|];")]
    [InlineData("connection.Query<int>([|$\"SELECT '{name}'\"|]);")]
    [InlineData("_ = new OwnCommand([|$\"DELETE FROM {name}\"|], connection);")]
    [InlineData("set.FromSqlRaw([|$\"SELECT '{name}'\"|]);")]
    [InlineData("command.CommandText += [|\" WHERE \" + text|];")]
    public Task Sql_made_of_model_input_is_reported(string body) => Analyze.ShouldReportAsync(Id, Code(body));

    [Theory]
    [InlineData("command.CommandText = \"SELECT 1\";")]
    [InlineData("command.CommandText = \"SELECT * FROM t WHERE name = @name\"; var p = command.CreateParameter(); p.Value = name; command.Parameters.Add(p);")]
    [InlineData("command.CommandText = $\"SELECT * FROM t LIMIT {count}\";")]
    [InlineData("command.CommandText = $\"SELECT * FROM {_root}\";")]
    [InlineData("connection.Query<int>(\"SELECT @name\", new { name });")]
    [InlineData("set.FromSqlInterpolated($\"SELECT {name}\");")]
    [InlineData("set.FromSqlRaw(\"SELECT {0}\", name);")]
    [InlineData("var order = name switch { \"date\" => \"created\", _ => \"id\" }; command.CommandText = $\"SELECT * FROM t ORDER BY {order}\";")]
    [InlineData("if (!Allowed.Contains(name)) { return null; } command.CommandText = $\"SELECT * FROM {name}\";")]
    [InlineData("var marks = string.Join(\",\", files.Select((_, i) => $\"@p{i}\")); command.CommandText = $\"SELECT * FROM t WHERE id IN ({marks})\";")]
    [InlineData("var direction = name == \"up\" ? \"ASC\" : \"DESC\"; command.CommandText = \"SELECT 1 ORDER BY 1 \" + direction;")]
    [InlineData("var sql = \"SELECT * FROM t\"; if (!string.IsNullOrEmpty(name)) { sql += \" WHERE n = @n\"; } command.CommandText = sql;")]
    [InlineData("command.CommandText = name; command.CommandType = System.Data.CommandType.StoredProcedure;")]
    public Task Sql_with_parameters_is_not_reported(string body) => Analyze.ShouldNotReportAsync(Id, Code(body));

    private static string Code(string body) => "using System.Data.Common; using Dapper; using Microsoft.EntityFrameworkCore;\n" + FlowCode.Tool(
        $"DbConnection connection = null!; DbCommand command = connection.CreateCommand(); IQueryable<string> set = null!; {body} Use((connection, command, set)); return null;",
        more: """
        public sealed class OwnCommand(string cmdText, DbConnection connection)
        {
            public string CommandText { get; set; } = cmdText;
            public DbConnection Connection { get; } = connection;
        }

        namespace Dapper
        {
            public static class SqlMapper
            {
                public static IEnumerable<T> Query<T>(this System.Data.IDbConnection cnn, string sql, object? param = null) => throw new NotSupportedException(sql);
            }
        }

        namespace Microsoft.EntityFrameworkCore
        {
            public static class RelationalQueryableExtensions
            {
                public static IQueryable<T> FromSqlRaw<T>(this IQueryable<T> source, string sql, params object[] parameters) => source;
                public static IQueryable<T> FromSqlInterpolated<T>(this IQueryable<T> source, FormattableString sql) => source;
            }
        }
        """);
}
