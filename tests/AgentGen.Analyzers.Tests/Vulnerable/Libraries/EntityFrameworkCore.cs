using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.EntityFrameworkCore.Infrastructure
{
    public class DatabaseFacade;
}

namespace Microsoft.EntityFrameworkCore
{
    using Microsoft.EntityFrameworkCore.Infrastructure;

    public class DbContext
    {
        public DatabaseFacade Database { get; } = new();

        public virtual DbSet<TEntity> Set<TEntity>()
            where TEntity : class => throw new NotSupportedException();

        public virtual int SaveChanges() => 0;

        public virtual Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) => Task.FromResult(0);
    }

    public abstract class DbSet<TEntity> : IQueryable<TEntity>
        where TEntity : class
    {
        public Type ElementType => typeof(TEntity);

        public Expression Expression => throw new NotSupportedException();

        public IQueryProvider Provider => throw new NotSupportedException();

        public virtual void Add(TEntity entity)
        {
        }

        public virtual void Remove(TEntity entity)
        {
        }

        public IEnumerator<TEntity> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public static class RelationalQueryableExtensions
    {
        public static IQueryable<TEntity> FromSqlRaw<TEntity>(this DbSet<TEntity> source, string sql, params object[] parameters)
            where TEntity : class => source;

        public static IQueryable<TEntity> FromSqlInterpolated<TEntity>(this DbSet<TEntity> source, FormattableString sql)
            where TEntity : class => source;

        public static IQueryable<TEntity> FromSql<TEntity>(this DbSet<TEntity> source, FormattableString sql)
            where TEntity : class => source;
    }

    public static class RelationalDatabaseFacadeExtensions
    {
        public static int ExecuteSqlRaw(this DatabaseFacade databaseFacade, string sql, params object[] parameters) => 0;

        public static Task<int> ExecuteSqlRawAsync(this DatabaseFacade databaseFacade, string sql, params object[] parameters) => Task.FromResult(0);

        public static Task<int> ExecuteSqlAsync(this DatabaseFacade databaseFacade, FormattableString sql, CancellationToken cancellationToken = default) => Task.FromResult(0);
    }
}
