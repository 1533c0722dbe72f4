namespace AgentGen.Benchmarks.Analyzers;

/// <summary>What an ordinary project does with its data.</summary>
internal static class OrdinaryServices
{
    internal static string Store(OrdinarySubject subject) => $$"""
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        namespace {{subject.Namespace}};

        public interface I{{subject.Name}}Store
        {
            Task<{{subject.Name}}?> FindAsync(Guid id, CancellationToken cancellationToken);

            Task<IReadOnlyList<{{subject.Name}}>> ListAsync(Func<{{subject.Name}}, bool> filter, CancellationToken cancellationToken);

            Task SaveAsync({{subject.Name}} {{subject.Local}}, CancellationToken cancellationToken);

            Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken);
        }

        /// <summary>Keeps everything in memory.</summary>
        public sealed class Memory{{subject.Name}}Store : I{{subject.Name}}Store
        {
            private readonly ConcurrentDictionary<Guid, {{subject.Name}}> _entries = new();

            public Task<{{subject.Name}}?> FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_entries.GetValueOrDefault(id));

            public Task<IReadOnlyList<{{subject.Name}}>> ListAsync(Func<{{subject.Name}}, bool> filter, CancellationToken cancellationToken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return Task.FromResult<IReadOnlyList<{{subject.Name}}>>([.. _entries.Values.Where(filter).OrderBy(entry => entry.Created)]);
            }

            public Task SaveAsync({{subject.Name}} {{subject.Local}}, CancellationToken cancellationToken)
            {
                _entries[{{subject.Local}}.Id] = {{subject.Local}};
                return Task.CompletedTask;
            }

            public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_entries.TryRemove(id, out _));
        }

        /// <summary>Reads titles from a database.</summary>
        public sealed class {{subject.Name}}Titles(Func<DbConnection> connect)
        {
            private const string Table = "{{subject.Local}}s";

            public async Task<List<string>> ReadAsync(string prefix, int limit, CancellationToken cancellationToken)
            {
                await using DbConnection connection = connect();
                await connection.OpenAsync(cancellationToken);
                await using DbCommand command = connection.CreateCommand();
                command.CommandText = $"SELECT title FROM {Table} WHERE title LIKE @prefix ORDER BY title LIMIT @limit";
                Add(command, "@prefix", prefix + "%");
                Add(command, "@limit", Math.Clamp(limit, 1, {{100 + subject.Number}}));
                List<string> titles = [];
                await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
                while (await reader.ReadAsync(cancellationToken))
                {
                    titles.Add(reader.GetString(0));
                }

                return titles;
            }

            private static void Add(DbCommand command, string name, object value)
            {
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value;
                command.Parameters.Add(parameter);
            }
        }

        """;

    internal static string Service(OrdinarySubject subject) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        namespace {{subject.Namespace}};

        /// <summary>Everything that people do with a {{subject.Local}}.</summary>
        public sealed class {{subject.Name}}Service(I{{subject.Name}}Store store, {{subject.Name}}Validator validator, TimeProvider time)
        {
            private readonly Dictionary<string, int> _asked = new(StringComparer.OrdinalIgnoreCase);
            private int _total;

            public event EventHandler<{{subject.Name}}>? Closed;

            public async Task<{{subject.Name}}Row> CreateAsync(Create{{subject.Name}}Request request, CancellationToken cancellationToken = default)
            {
                // A plain comment.
                List<string> problems = [.. validator.Validate(request)];
                if (problems.Count > 0)
                {
                    throw new ArgumentException(string.Join(" ", problems), nameof(request));
                }

                {{subject.Name}} {{subject.Local}} = request.ToEntity(time.GetUtcNow());
                await store.SaveAsync({{subject.Local}}, cancellationToken).ConfigureAwait(false);
                _total += {{subject.Local}}.Lines.Count;
                return {{subject.Local}}.ToRow();
            }

            public async Task<{{subject.Name}}Page> SearchAsync(string? text, int page, int size, CancellationToken cancellationToken = default)
            {
                _asked[text ?? ""] = _asked.GetValueOrDefault(text ?? "") + 1;
                IReadOnlyList<{{subject.Name}}> found = await store.ListAsync(
                    entry => text is null
                        || entry.Title.Contains(text, StringComparison.OrdinalIgnoreCase)
                        || entry.Lines.Any(line => line.Article.StartsWith(text, StringComparison.Ordinal)),
                    cancellationToken).ConfigureAwait(false);
                List<{{subject.Name}}Row> rows = [.. found.Skip((page - 1) * size).Take(size).Select(entry => entry.ToRow())];
                return new {{subject.Name}}Page(rows, page, (found.Count + size - 1) / size, found.Count);
            }

            public async Task<bool> CloseAsync(Guid id, CancellationToken cancellationToken = default)
            {
                {{subject.Name}}? {{subject.Local}} = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
                if ({{subject.Local}} is null)
                {
                    return false;
                }

                try
                {
                    {{subject.Local}}.Close(time.GetUtcNow());
                }
                catch (InvalidOperationException) when ({{subject.Local}}.State == {{subject.Name}}State.Closed)
                {
                    return false;
                }

                await store.SaveAsync({{subject.Local}}, cancellationToken).ConfigureAwait(false);
                Closed?.Invoke(this, {{subject.Local}});
                return true;
            }

            public async Task<int> CloseOlderThanAsync(TimeSpan age, CancellationToken cancellationToken = default)
            {
                DateTimeOffset limit = time.GetUtcNow() - age;
                int closed = 0;
                IReadOnlyList<{{subject.Name}}> old = await store.ListAsync(entry => entry.Created < limit && entry.Closed is null, cancellationToken)
                    .ConfigureAwait(false);
                foreach ({{subject.Name}} entry in old)
                {
                    closed += await CloseAsync(entry.Id, cancellationToken).ConfigureAwait(false) ? 1 : 0;
                }

                return closed;
            }

            public IEnumerable<(string Text, int Times)> MostAsked(int count) =>
                _asked.OrderByDescending(pair => pair.Value)
                    .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                    .Take(count)
                    .Select(pair => (pair.Key, pair.Value));

            public int Sum() => _total + _asked.Values.Sum() + {{subject.Number}};
        }

        """;

    internal static string Report(OrdinarySubject subject) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text;

        namespace {{subject.Namespace}};

        /// <summary>Numbers about many {{subject.Local}}s.</summary>
        public sealed class {{subject.Name}}Report
        {
            private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

            public IReadOnlyDictionary<{{subject.Name}}State, decimal> ByState(IEnumerable<{{subject.Name}}> entries) =>
                entries.GroupBy(entry => entry.State).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Total));

            public IEnumerable<(int Year, int Month, int Count, decimal Mean)> ByMonth(IEnumerable<{{subject.Name}}> entries) =>
                from entry in entries
                group entry by (entry.Created.Year, entry.Created.Month) into month
                orderby month.Key.Year, month.Key.Month
                let totals = month.Select(entry => entry.Total).ToList()
                select (month.Key.Year, month.Key.Month, totals.Count, totals.Count == 0 ? 0m : totals.Average());

            public string Table(IEnumerable<{{subject.Name}}> entries)
            {
                StringBuilder text = new();
                text.AppendLine(Culture, $"{"Title",-{{20 + (subject.Number % 10)}}}{"State",-12}{"Total",12}");
                foreach ({{subject.Name}} entry in entries.OrderByDescending(entry => entry.Total))
                {
                    text.Append(entry.Title.Length > 20 ? entry.Title[..20] : entry.Title.PadRight(20))
                        .Append(entry.State.ToString().PadRight(12))
                        .AppendLine(entry.Total.ToString("N2", Culture).PadLeft(12));
                }

                return text.ToString();
            }

            public decimal Median(IEnumerable<{{subject.Name}}> entries)
            {
                decimal[] totals = [.. entries.Select(entry => entry.Total).Order()];
                return totals switch
                {
                    [] => 0m,
                    [decimal only] => only,
                    _ when totals.Length % 2 == 1 => totals[totals.Length / 2],
                    _ => (totals[(totals.Length / 2) - 1] + totals[totals.Length / 2]) / 2m,
                };
            }

            public string Trend(IReadOnlyList<decimal> months)
            {
                int up = 0;
                for (int month = 1; month < months.Count; month++)
                {
                    if (months[month] > months[month - 1])
                    {
                        up++;
                    }
                    else if (months[month] < months[month - 1])
                    {
                        up--;
                    }
                }

                return up switch { > 2 => "rising", < -2 => "falling", _ => "steady" };
            }
        }

        """;
}
