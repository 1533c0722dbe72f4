namespace AgentGen.Analyzers.Tests.Verification;

/// <summary>The shapes of libraries that rules know by name, as far as rules look at them: their packages are not needed to tell their names.</summary>
internal static class Libraries
{
    public const string Source = """

        namespace Dapper
        {
            public static class SqlMapper
            {
                public static Task<int> ExecuteAsync(this System.Data.IDbConnection cnn, string sql, object? param = null) => throw null!;
                public static IEnumerable<T> Query<T>(this System.Data.IDbConnection cnn, string sql, object? param = null) => throw null!;
            }
        }

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext
            {
                public Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) => throw null!;
                public DbSet<T> Set<T>() where T : class => throw null!;
            }

            public abstract class DbSet<T> : IQueryable<T> where T : class
            {
                public void Add(T entity) { }
                public void Remove(T entity) { }
                public Type ElementType => throw null!;
                public System.Linq.Expressions.Expression Expression => throw null!;
                public IQueryProvider Provider => throw null!;
                public IEnumerator<T> GetEnumerator() => throw null!;
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
            }

            public static class EntityFrameworkQueryableExtensions
            {
                public static Task<List<T>> ToListAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw null!;
                public static Task<T?> FirstOrDefaultAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw null!;
                public static IQueryable<T> AsNoTracking<T>(this IQueryable<T> source) => throw null!;
                public static Task<int> ExecuteDeleteAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw null!;
            }
        }

        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration
            {
                string? this[string key] { get; set; }
                IConfigurationSection GetSection(string key);
            }

            public interface IConfigurationSection : IConfiguration
            {
                string? Value { get; set; }
            }

            public static class ConfigurationExtensions
            {
                public static string? GetConnectionString(this IConfiguration configuration, string name) => throw null!;
            }

            public static class ConfigurationBinder
            {
                public static T? GetValue<T>(this IConfiguration configuration, string key) => throw null!;
            }
        }

        namespace Microsoft.Extensions.Options
        {
            public interface IOptions<out T> { T Value { get; } }
        }

        namespace Microsoft.Extensions.Logging
        {
            public interface ILogger;

            public static class LoggerExtensions
            {
                public static void LogInformation(this ILogger logger, string? message, params object?[] args) { }
            }
        }

        namespace Azure.Security.KeyVault.Secrets
        {
            public class KeyVaultSecret { public string Value => throw null!; }

            public class Response<T> { public T Value => throw null!; }

            public class SecretClient { public Response<KeyVaultSecret> GetSecret(string name) => throw null!; }
        }
        """;
}
