namespace AgentGen.Benchmarks.Analyzers;

/// <summary>The data of an ordinary project.</summary>
internal static class OrdinaryRecords
{
    internal static string Entity(OrdinarySubject subject) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace {{subject.Namespace}};

        /// <summary>The states that a {{subject.Local}} goes through.</summary>
        public enum {{subject.Name}}State
        {
            /// <summary>Not yet checked.</summary>
            Open,

            /// <summary>Checked and running.</summary>
            Active,

            /// <summary>Nothing more happens.</summary>
            Closed,

            /// <summary>Given up.</summary>
            Cancelled,
        }

        /// <summary>A line of a {{subject.Local}}.</summary>
        /// <param name="Article">What it is.</param>
        /// <param name="Quantity">How many.</param>
        /// <param name="Price">What one costs.</param>
        public sealed record {{subject.Name}}Line(string Article, int Quantity, decimal Price)
        {
            /// <summary>What all of them cost.</summary>
            public decimal Total => Quantity * Price;
        }

        /// <summary>A {{subject.Local}} with its lines.</summary>
        public sealed class {{subject.Name}} : IEquatable<{{subject.Name}}>
        {
            private readonly List<{{subject.Name}}Line> _lines = [];

            /// <summary>Makes an empty one.</summary>
            public {{subject.Name}}(Guid id, string title, DateTimeOffset created)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(title);
                Id = id;
                Title = title;
                Created = created;
            }

            public Guid Id { get; }

            public string Title { get; private set; }

            public DateTimeOffset Created { get; }

            public DateTimeOffset? Closed { get; private set; }

            public {{subject.Name}}State State { get; private set; } = {{subject.Name}}State.Open;

            public IReadOnlyList<{{subject.Name}}Line> Lines => _lines;

            public decimal Total => _lines.Sum(line => line.Total);

            /// <summary>Adds a line, or raises the quantity of one that is there.</summary>
            public void Add({{subject.Name}}Line line)
            {
                if (State is {{subject.Name}}State.Closed or {{subject.Name}}State.Cancelled)
                {
                    throw new InvalidOperationException($"The {{subject.Local}} {Title} takes no more lines.");
                }

                int index = _lines.FindIndex(other => other.Article == line.Article && other.Price == line.Price);
                if (index < 0)
                {
                    _lines.Add(line);
                }
                else
                {
                    _lines[index] = _lines[index] with { Quantity = _lines[index].Quantity + line.Quantity };
                }
            }

            public bool Remove(string article) => _lines.RemoveAll(line => string.Equals(line.Article, article, StringComparison.OrdinalIgnoreCase)) > 0;

            public void Rename(string title) =>
                Title = string.IsNullOrWhiteSpace(title) ? throw new ArgumentException("A title is needed.", nameof(title)) : title.Trim();

            public void Close(DateTimeOffset now)
            {
                State = State switch
                {
                    {{subject.Name}}State.Open when _lines.Count == 0 => {{subject.Name}}State.Cancelled,
                    {{subject.Name}}State.Open or {{subject.Name}}State.Active => {{subject.Name}}State.Closed,
                    _ => throw new InvalidOperationException("It is closed already."),
                };
                Closed = now;
            }

            public bool Equals({{subject.Name}}? other) => other is not null && Id == other.Id;

            public override bool Equals(object? obj) => Equals(obj as {{subject.Name}});

            public override int GetHashCode() => Id.GetHashCode();

            public override string ToString() => $"{Title} ({State}, {Total:N2})";
        }

        """;

    internal static string Requests(OrdinarySubject subject) => $$"""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Linq;
        using System.Text.Json.Serialization;

        namespace {{subject.Namespace}};

        /// <summary>What a caller sends to make a {{subject.Local}}.</summary>
        public sealed record Create{{subject.Name}}Request
        {
            [Required, StringLength({{100 + (subject.Number % 50)}})]
            [JsonPropertyName("title")]
            public required string Title { get; init; }

            [JsonPropertyName("lines")]
            public IReadOnlyList<{{subject.Name}}LineRequest> Lines { get; init; } = [];

            [JsonPropertyName("note")]
            public string? Note { get; init; }
        }

        public sealed record {{subject.Name}}LineRequest([property: Required] string Article, [property: Range(1, 1000)] int Quantity, decimal Price);

        /// <summary>A page of answers.</summary>
        public sealed record {{subject.Name}}Page(IReadOnlyList<{{subject.Name}}Row> Rows, int Page, int Pages, int Count)
        {
            public bool HasNext => Page < Pages;
        }

        public sealed record {{subject.Name}}Row(Guid Id, string Title, string State, decimal Total, int Lines);

        /// <summary>What is wrong with a request.</summary>
        public sealed class {{subject.Name}}Validator
        {
            public IEnumerable<string> Validate(Create{{subject.Name}}Request request)
            {
                if (string.IsNullOrWhiteSpace(request.Title))
                {
                    yield return "A title is needed.";
                }

                foreach ({{subject.Name}}LineRequest line in request.Lines)
                {
                    if (line.Quantity <= 0)
                    {
                        yield return $"The quantity of {line.Article} must be positive.";
                    }

                    if (line.Price < 0m)
                    {
                        yield return $"The price of {line.Article} must not be negative.";
                    }
                }

                foreach (var article in request.Lines.GroupBy(line => line.Article, StringComparer.OrdinalIgnoreCase).Where(lines => lines.Count() > 1))
                {
                    yield return $"{article.Key} stands in {article.Count()} lines.";
                }
            }
        }

        public static class {{subject.Name}}Mapping
        {
            public static {{subject.Name}}Row ToRow(this {{subject.Name}} {{subject.Local}}) =>
                new(
                    {{subject.Local}}.Id,
                    {{subject.Local}}.Title,
                    {{subject.Local}}.State.ToString(),
                    decimal.Round({{subject.Local}}.Total, 2),
                    {{subject.Local}}.Lines.Count);

            public static {{subject.Name}} ToEntity(this Create{{subject.Name}}Request request, DateTimeOffset now)
            {
                {{subject.Name}} {{subject.Local}} = new(Guid.NewGuid(), request.Title, now);
                foreach ({{subject.Name}}LineRequest line in request.Lines)
                {
                    {{subject.Local}}.Add(new {{subject.Name}}Line(line.Article, line.Quantity, line.Price));
                }

                return {{subject.Local}};
            }
        }

        """;
}
