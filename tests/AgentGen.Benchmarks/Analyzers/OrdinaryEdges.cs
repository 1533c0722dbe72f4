namespace AgentGen.Benchmarks.Analyzers;

/// <summary>Where an ordinary project meets the world: HTTP, files, text, time, processes. None of it can be called by a model.</summary>
internal static class OrdinaryEdges
{
    internal static string Client(OrdinarySubject subject) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading;
        using System.Threading.Tasks;

        namespace {{subject.Namespace}};

        /// <summary>Asks the other department's service.</summary>
        public sealed class {{subject.Name}}Client(HttpClient http)
        {
            private readonly SemaphoreSlim _turn = new({{2 + (subject.Number % 6)}});

            public async Task<{{subject.Name}}Row?> GetAsync(Guid id, CancellationToken cancellationToken = default)
            {
                using HttpResponseMessage response = await http.GetAsync($"{{subject.Local}}s/{id:N}", cancellationToken);
                if (response.StatusCode == HttpStatusCode.NotFound)
                {
                    return null;
                }

                response.EnsureSuccessStatusCode();
                return await response.Content.ReadFromJsonAsync<{{subject.Name}}Row>(cancellationToken);
            }

            public async Task<IReadOnlyList<{{subject.Name}}Row>> SearchAsync(string text, CancellationToken cancellationToken = default)
            {
                await _turn.WaitAsync(cancellationToken);
                try
                {
                    string address = $"{{subject.Local}}s?text={Uri.EscapeDataString(text)}";
                    {{subject.Name}}Page? page = await http.GetFromJsonAsync<{{subject.Name}}Page>(address, cancellationToken);
                    return page?.Rows ?? [];
                }
                finally
                {
                    _turn.Release();
                }
            }

            public async Task<Guid> CreateAsync(Create{{subject.Name}}Request request, int attempts = 3, CancellationToken cancellationToken = default)
            {
                for (int attempt = 1; ; attempt++)
                {
                    try
                    {
                        using HttpResponseMessage response = await http.PostAsJsonAsync("{{subject.Local}}s", request, cancellationToken);
                        response.EnsureSuccessStatusCode();
                        return await response.Content.ReadFromJsonAsync<Guid>(cancellationToken);
                    }
                    catch (HttpRequestException failure) when (attempt < attempts && failure.StatusCode is null or HttpStatusCode.ServiceUnavailable)
                    {
                        await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), cancellationToken);
                    }
                }
            }
        }

        """;

    internal static string Files(OrdinarySubject subject) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        namespace {{subject.Namespace}};

        /// <summary>Keeps exports in a folder.</summary>
        public sealed class {{subject.Name}}Files(string folder)
        {
            private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

            public async Task<string> ExportAsync(IReadOnlyList<{{subject.Name}}Row> rows, string name, CancellationToken cancellationToken = default)
            {
                string path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.json");
                Directory.CreateDirectory(folder);
                await using FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 4096, useAsync: true);
                await JsonSerializer.SerializeAsync(stream, rows, Options, cancellationToken);
                return path;
            }

            public async Task<IReadOnlyList<{{subject.Name}}Row>> ImportAsync(string path, CancellationToken cancellationToken = default)
            {
                if (!File.Exists(path))
                {
                    return [];
                }

                await using FileStream stream = File.OpenRead(path);
                return await JsonSerializer.DeserializeAsync<List<{{subject.Name}}Row>>(stream, Options, cancellationToken) ?? [];
            }

            public int DeleteOlderThan(DateTime limit)
            {
                int deleted = 0;
                foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles("*.json").Where(file => file.LastWriteTimeUtc < limit))
                {
                    try
                    {
                        file.Delete();
                        deleted++;
                    }
                    catch (IOException)
                    {
                        // Somebody reads it; the next run takes it.
                    }
                }

                return deleted;
            }

            public async Task<int> PackAsync(CancellationToken cancellationToken = default)
            {
                using Process process = new()
                {
                    StartInfo = new ProcessStartInfo("tar", ["-czf", "{{subject.Local}}s.tar.gz", "--exclude", "*.tmp", "."])
                    {
                        WorkingDirectory = folder,
                        RedirectStandardError = true,
                    },
                };
                process.Start();
                string problems = await process.StandardError.ReadToEndAsync(cancellationToken);
                await process.WaitForExitAsync(cancellationToken);
                return process.ExitCode == 0 ? 0 : throw new IOException(problems);
            }
        }

        """;

    internal static string Parser(OrdinarySubject subject) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Globalization;
        using System.Text.RegularExpressions;

        namespace {{subject.Namespace}};

        /// <summary>Reads lines as they are pasted from a sheet.</summary>
        public static class {{subject.Name}}Parser
        {
            private static readonly Regex Row = new(
                @"^\s*(?<article>[\w\- ]+?)\s*;\s*(?<quantity>\d+)\s*;\s*(?<price>\d+([.,]\d+)?)\s*$",
                RegexOptions.CultureInvariant | RegexOptions.Compiled);

            public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out {{subject.Name}}Line? line)
            {
                line = null;
                Match match = Row.Match(text.ToString());
                if (!match.Success
                    || !int.TryParse(match.Groups["quantity"].ValueSpan, CultureInfo.InvariantCulture, out int quantity)
                    || !decimal.TryParse(match.Groups["price"].Value.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal price))
                {
                    return false;
                }

                line = new {{subject.Name}}Line(match.Groups["article"].Value, quantity, price);
                return true;
            }

            public static (IReadOnlyList<{{subject.Name}}Line> Lines, IReadOnlyList<int> Wrong) ParseAll(string text)
            {
                List<{{subject.Name}}Line> lines = [];
                List<int> wrong = [];
                int number = 0;
                foreach (ReadOnlySpan<char> row in text.AsSpan().EnumerateLines())
                {
                    number++;
                    if (row.IsWhiteSpace() || row.StartsWith("#", StringComparison.Ordinal))
                    {
                        continue;
                    }

                    if (TryParse(row, out {{subject.Name}}Line? line))
                    {
                        lines.Add(line);
                    }
                    else
                    {
                        wrong.Add(number);
                    }
                }

                return (lines, wrong);
            }

            public static string Escape(string text)
            {
                Span<char> buffer = text.Length <= {{64 + (subject.Number % 64)}} ? stackalloc char[text.Length] : new char[text.Length];
                for (int index = 0; index < text.Length; index++)
                {
                    buffer[index] = text[index] switch
                    {
                        ';' => ',',
                        '\r' or '\n' or '\t' => ' ',
                        char other when char.IsControl(other) => '?',
                        char other => other,
                    };
                }

                return new string(buffer);
            }
        }

        """;

    internal static string Worker(OrdinarySubject subject) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Channels;
        using System.Threading.Tasks;

        namespace {{subject.Namespace}};

        /// <summary>Works through what others put into its queue.</summary>
        public sealed class {{subject.Name}}Worker({{subject.Name}}Service service, TimeProvider time) : IAsyncDisposable
        {
            private readonly Channel<Func<CancellationToken, Task>> _queue =
                Channel.CreateBounded<Func<CancellationToken, Task>>({{16 << (subject.Number % 4)}});
            private readonly CancellationTokenSource _stop = new();
            private readonly Lock _lock = new();
            private readonly List<Exception> _failures = [];
            private Task? _running;

            public IReadOnlyList<Exception> Failures
            {
                get
                {
                    lock (_lock)
                    {
                        return [.. _failures];
                    }
                }
            }

            public void Start() => _running ??= RunAsync(_stop.Token);

            public ValueTask CreateAsync(Create{{subject.Name}}Request request) =>
                _queue.Writer.WriteAsync(token => service.CreateAsync(request, token), _stop.Token);

            public ValueTask CloseAsync(Guid id) => _queue.Writer.WriteAsync(token => service.CloseAsync(id, token), _stop.Token);

            public async IAsyncEnumerable<{{subject.Name}}Row> AllAsync(string? text, int size = {{10 + (subject.Number % 90)}})
            {
                for (int page = 1; ; page++)
                {
                    {{subject.Name}}Page found = await service.SearchAsync(text, page, size, _stop.Token);
                    foreach ({{subject.Name}}Row row in found.Rows)
                    {
                        yield return row;
                    }

                    if (!found.HasNext)
                    {
                        yield break;
                    }
                }
            }

            private async Task RunAsync(CancellationToken cancellationToken)
            {
                using PeriodicTimer timer = new(TimeSpan.FromHours(1), time);
                await foreach (Func<CancellationToken, Task> work in _queue.Reader.ReadAllAsync(cancellationToken))
                {
                    try
                    {
                        await work(cancellationToken);
                    }
                    catch (Exception failure) when (failure is not OperationCanceledException)
                    {
                        lock (_lock)
                        {
                            _failures.Add(failure);
                        }
                    }
                }
            }

            public async ValueTask DisposeAsync()
            {
                _queue.Writer.TryComplete();
                if (_running is not null)
                {
                    await _running;
                }

                await _stop.CancelAsync();
                _stop.Dispose();
            }
        }

        """;
}
