using System.Collections.Generic;
using System.Data;
using System.Threading.Tasks;

namespace Dapper;

public static class SqlMapper
{
    public static int Execute(this IDbConnection cnn, string sql, object? param = null, IDbTransaction? transaction = null) => 0;

    public static Task<int> ExecuteAsync(this IDbConnection cnn, string sql, object? param = null, IDbTransaction? transaction = null) => Task.FromResult(0);

    public static IEnumerable<T> Query<T>(this IDbConnection cnn, string sql, object? param = null, IDbTransaction? transaction = null) => [];

    public static Task<IEnumerable<T>> QueryAsync<T>(this IDbConnection cnn, string sql, object? param = null, IDbTransaction? transaction = null) => Task.FromResult<IEnumerable<T>>([]);

    public static T? QueryFirstOrDefault<T>(this IDbConnection cnn, string sql, object? param = null, IDbTransaction? transaction = null) => default;

    public static Task<T?> QueryFirstOrDefaultAsync<T>(this IDbConnection cnn, string sql, object? param = null, IDbTransaction? transaction = null) => Task.FromResult<T?>(default);
}
