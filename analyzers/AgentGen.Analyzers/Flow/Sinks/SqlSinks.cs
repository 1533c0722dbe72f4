using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>Where a text becomes SQL. What takes a <c>FormattableString</c> makes parameters of its holes and is none.</summary>
internal static class SqlSinks
{
    public static IEnumerable<SinkEntry> Table { get; } =
    [
        Entry("Dapper.SqlMapper", "Query* Execute*", "sql"),
        Entry("Dapper.CommandDefinition", ".ctor", "commandText"),
        Entry("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions", "FromSqlRaw", "sql"),
        Entry("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "ExecuteSqlRaw* SqlQueryRaw", "sql"),
        Entry("System.Runtime.CompilerServices.FormattableStringFactory", "Create", "format"),
        Entry("Npgsql.NpgsqlDataSource", "CreateCommand", "commandText"),
        Entry("System.Data.Common.DbDataSource", "CreateCommand", "commandText"),
        Entry("SQLite.SQLiteConnection", "Query* Execute* CreateCommand DeferredQuery", "query cmdText"),
        Entry("SQLite.SQLiteAsyncConnection", "Query* Execute*", "query cmdText"),
        Entry("NPoco.IDatabase", "Query* Execute* Fetch* Single* First*", "sql"),
        Entry("PetaPoco.IDatabase", "Query* Execute* Fetch* Single* First*", "sql"),
    ];

    /// <summary>The text that an operation makes SQL of: in a constructor of a command or an adapter, or set as the text of one.</summary>
    public static IOperation? TextOf(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation when (IsCommand(creation.Type) && !ProcedureNames.IsSet(creation)) || IsAdapter(creation.Type) =>
            creation.Arguments.FirstOrDefault(static argument =>
                argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.SpecialType: SpecialType.System_String })?.Value,
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "CommandText" } target } assignment
            when IsCommand(target.Instance?.Type) && !ProcedureNames.IsSet(assignment, target.Instance!) => assignment.Value,
        _ => null,
    };

    private static bool IsCommand(ITypeSymbol? type) => type is not null && type.Name.EndsWith("Command", StringComparison.Ordinal) && HasCommandText(type)
        || type is { Name: "NpgsqlBatchCommand" or "DbBatchCommand" or "SqlBatchCommand" };

    private static bool IsAdapter(ITypeSymbol? type)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (level.Name == "DbDataAdapter")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCommandText(ITypeSymbol type)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (!level.GetMembers("CommandText").IsEmpty)
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(static implemented => implemented.Name == "IDbCommand");
    }

    private static SinkEntry Entry(string type, string methods, string parameters) => new(SinkKind.Sql, type, methods, parameters);
}
