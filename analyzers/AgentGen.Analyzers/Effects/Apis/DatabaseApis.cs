using static AgentGen.Analyzers.Effects.DeedKind;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>Databases.</summary>
internal static class DatabaseApis
{
    private const string Command = "System.Data.Common.DbCommand System.Data.IDbCommand";
    private const string Dapper = "Dapper.SqlMapper";
    private const string DapperContrib = "Dapper.Contrib.Extensions.SqlMapperExtensions";
    private const string Context = "Microsoft.EntityFrameworkCore.DbContext";
    private const string Set = "Microsoft.EntityFrameworkCore.DbSet";
    private const string Ef = "Microsoft.EntityFrameworkCore.";
    private const string Bulk = Ef + "EntityFrameworkQueryableExtensions " + Ef + "RelationalQueryableExtensions";
    private const string Facade = Ef + "RelationalDatabaseFacadeExtensions";
    private const string Mongo = "MongoDB.Driver.IMongoCollection MongoDB.Driver.IMongoCollectionExtensions";
    private const string Lite = "LiteDB.ILiteCollection LiteDB.LiteCollection";
    private const string Cosmos = "Microsoft.Azure.Cosmos.Container";
    private const string Dynamo = "Amazon.DynamoDBv2.IAmazonDynamoDB Amazon.DynamoDBv2.AmazonDynamoDBClient";

    public static Api[] Rows { get; } =
    [
        Api.Harmless(Set, "Find AsQueryable AsAsyncEnumerable"),
        Api.Harmless(Context, "Set Find FromExpression"),
        Api.Harmless(Ef + "RelationalQueryableExtensions", "FromSql FromSqlRaw FromSqlInterpolated AsSplitQuery AsSingleQuery"),
        Api.Harmless(Ef + "EntityFrameworkQueryableExtensions", "ToList ToArray ToDictionary ToHashSet First FirstOrDefault Single SingleOrDefault Last "
            + "LastOrDefault Any All Count LongCount Sum "
            + "Average Min Max Contains AsNoTracking AsNoTrackingWithIdentityResolution AsTracking Include ThenInclude AsAsyncEnumerable ForEach Load "
                + "TagWith IgnoreQueryFilters ToQueryString ElementAt"),
        Api.Harmless("System.Data.Common.DbConnection System.Data.IDbConnection", "Open Close CreateCommand Dispose .ctor"),
        Api.Harmless("System.Data.Common.DbDataReader System.Data.IDataReader System.Data.IDataRecord", "*"),
        Api.Harmless("System.Data.Common.DbParameterCollection System.Data.Common.DbParameter", "*"),
        Api.Harmless(DapperContrib, "Get GetAll"),

        new(ChangesDatabase, Command, "ExecuteNonQuery")
            { What = "runs a statement that changes a database", Target = "this", Judge = SqlStatements.JudgeCommand },
        new(ChangesDatabase, Command, "ExecuteScalar ExecuteReader") { Target = "this", Judge = SqlStatements.JudgeCommand },
        new(ChangesDatabase, Dapper, "Execute") { What = "runs a statement that changes a database", Target = "sql", Judge = SqlStatements.JudgeText },
        new(ChangesDatabase, Dapper, "Query QueryFirst QueryFirstOrDefault QuerySingle QuerySingleOrDefault QueryMultiple ExecuteScalar ExecuteReader")
            { Target = "sql", Judge = SqlStatements.JudgeText },
        new(ChangesDatabase, DapperContrib, "Insert Update") { What = "writes to a database" },
        new(ChangesDatabase, DapperContrib, "Delete DeleteAll") { What = "deletes from a database", IsRepeatable = true, IsIrreversible = true },

        new(ChangesDatabase, Context, "SaveChanges") { What = "writes to a database" },
        new(ChangesDatabase, Context, "Remove RemoveRange") { What = "deletes from a database", IsIrreversible = true },
        new(ChangesDatabase, Set, "Remove RemoveRange") { What = "deletes from a database", IsIrreversible = true },
        new(ChangesDatabase, Bulk, "ExecuteUpdate") { What = "writes to a database" },
        new(ChangesDatabase, Bulk, "ExecuteDelete") { What = "deletes from a database", IsRepeatable = true, IsIrreversible = true },
        new(ChangesDatabase, Facade, "ExecuteSql ExecuteSqlRaw ExecuteSqlInterpolated")
            { What = "runs a statement that changes a database", Target = "sql", Judge = SqlStatements.JudgeText },
        new(ChangesDatabase, Facade, "Migrate") { What = "changes the schema of a database", IsRepeatable = true },
        new(ChangesDatabase, Ef + "Infrastructure.DatabaseFacade", "EnsureDeleted") { What = "deletes a database", IsRepeatable = true, IsIrreversible = true },

        new(ChangesDatabase, Mongo, "InsertOne InsertMany UpdateOne UpdateMany ReplaceOne BulkWrite FindOneAndUpdate FindOneAndReplace")
            { What = "writes to a database" },
        new(ChangesDatabase, Mongo, "DeleteOne DeleteMany FindOneAndDelete") { What = "deletes from a database", IsRepeatable = true, IsIrreversible = true },
        new(ChangesDatabase, "MongoDB.Driver.IMongoDatabase MongoDB.Driver.IMongoClient", "DropCollection DropDatabase")
            { What = "drops a part of a database", Target = "name", IsRepeatable = true, IsIrreversible = true },
        new(ChangesDatabase, Lite, "Insert InsertBulk Update UpdateMany Upsert") { What = "writes to a database" },
        new(ChangesDatabase, Lite, "Delete DeleteMany DeleteAll") { What = "deletes from a database", IsRepeatable = true, IsIrreversible = true },
        new(ChangesDatabase, Cosmos, "CreateItem UpsertItem ReplaceItem PatchItem") { What = "writes to a database" },
        new(ChangesDatabase, Cosmos, "DeleteItem DeleteContainer") { What = "deletes from a database", IsRepeatable = true, IsIrreversible = true },
        new(ChangesDatabase, Dynamo, "PutItem UpdateItem BatchWriteItem TransactWriteItems") { What = "writes to a database" },
        new(ChangesDatabase, Dynamo, "DeleteItem DeleteTable") { What = "deletes from a database", IsRepeatable = true, IsIrreversible = true },
    ];
}
