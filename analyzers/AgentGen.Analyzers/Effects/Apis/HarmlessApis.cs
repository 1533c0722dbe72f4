namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>What computes, logs or keeps something in memory.</summary>
internal static class HarmlessApis
{
    private const string Values = """
        System.Object System.String System.Char System.Boolean System.Byte System.Int16 System.Int32 System.Int64 System.UInt32 System.UInt64
        System.Single System.Double System.Decimal System.DateTime System.DateTimeOffset System.DateOnly System.TimeOnly System.TimeSpan
        System.TimeZoneInfo System.Guid System.Uri System.UriBuilder System.Version System.Nullable System.Enum System.Tuple System.ValueTuple
        System.Math System.MathF System.Convert System.BitConverter System.HashCode System.StringComparer System.Random System.Range System.Index
        System.Span System.ReadOnlySpan System.Memory System.ReadOnlyMemory System.MemoryExtensions System.FormattableString System.Half
        System.Int128 System.IDisposable System.IAsyncDisposable System.IEquatable System.IComparable System.IFormattable System.ArgumentException
        System.ArgumentNullException System.ArgumentOutOfRangeException System.ObjectDisposedException System.Exception
        System.InvalidOperationException System.NotSupportedException System.FormatException System.TimeProvider System.OperatingSystem
        System.IO.Path System.UnauthorizedAccessException System.Collections.Generic.KeyNotFoundException System.IO.FileNotFoundException
        System.IO.DirectoryNotFoundException System.IO.IOException
        """;

    private const string Texts = """
        System.Text.Encoding System.Text.Rune System.Text.RegularExpressions.Regex System.Text.RegularExpressions.Match
        System.Text.RegularExpressions.Group System.Text.RegularExpressions.GroupCollection System.Text.RegularExpressions.MatchCollection
        System.Text.RegularExpressions.Capture System.Text.Json.JsonDocument System.Text.Json.JsonElement System.Text.Json.Nodes.JsonNode
        System.Text.Json.JsonSerializerOptions System.Globalization.CultureInfo
        System.Globalization.NumberFormatInfo System.Globalization.StringInfo System.Text.StringBuilder.AppendInterpolatedStringHandler
        System.Runtime.CompilerServices.DefaultInterpolatedStringHandler System.Net.WebUtility System.Web.HttpUtility System.Numerics.BigInteger
        """;

    private const string Sequences = """
        System.Linq.Enumerable System.Linq.Queryable System.Linq.ImmutableArrayExtensions System.Linq.AsyncEnumerable
        System.Collections.Generic.IEnumerable System.Collections.Generic.IEnumerator System.Collections.IEnumerable System.Collections.IEnumerator
        System.Collections.Generic.KeyValuePair System.Collections.DictionaryEntry System.Collections.Immutable.ImmutableArray
        System.Collections.Immutable.ImmutableList System.Collections.Immutable.ImmutableDictionary System.Collections.Immutable.ImmutableHashSet
        System.Collections.Frozen.FrozenDictionary System.Collections.Frozen.FrozenSet System.Collections.Generic.CollectionExtensions
        System.Collections.Generic.EqualityComparer System.Collections.Generic.Comparer
        """;

    private const string Tasks = """
        System.Threading.Tasks.Task System.Threading.Tasks.ValueTask System.Threading.CancellationToken System.Threading.CancellationTokenSource
        System.Threading.Tasks.TaskAsyncEnumerableExtensions System.Runtime.CompilerServices.ConfiguredTaskAwaitable
        System.Runtime.CompilerServices.TaskAwaiter
        """;

    private const string Logs = """
        Microsoft.Extensions.Logging.ILogger Microsoft.Extensions.Logging.LoggerExtensions Microsoft.Extensions.Logging.LoggerMessage System.Console
        System.Diagnostics.Debug System.Diagnostics.Trace System.Diagnostics.Activity System.Diagnostics.ActivitySource System.Diagnostics.Stopwatch
        System.Diagnostics.Metrics.Counter System.Diagnostics.Metrics.Histogram
        """;

    private const string Settings = """
        Microsoft.Extensions.Configuration.ConfigurationExtensions Microsoft.Extensions.Configuration.ConfigurationBinder
        """;

    private const string Hashes = """
        System.Security.Cryptography.SHA256 System.Security.Cryptography.SHA1 System.Security.Cryptography.SHA384
        System.Security.Cryptography.SHA512 System.Security.Cryptography.MD5 System.Security.Cryptography.HashAlgorithm
        System.Security.Cryptography.RandomNumberGenerator
        """;

    private const string Builders = "System.Text.StringBuilder System.Text.Json.Nodes.JsonObject System.Text.Json.Nodes.JsonArray";

    private const string Lists = """
        System.Collections.Generic.List System.Collections.Generic.Dictionary System.Collections.Generic.HashSet System.Collections.Generic.Queue
        System.Collections.Generic.Stack System.Collections.Generic.SortedDictionary System.Collections.Generic.SortedSet
        System.Collections.Generic.SortedList System.Collections.Generic.LinkedList System.Collections.Generic.PriorityQueue
        System.Collections.Concurrent.ConcurrentDictionary System.Collections.Generic.ICollection System.Collections.Generic.IList
        System.Collections.Generic.IDictionary System.Array
        """;

    private const string Looking = """
        .ctor Contains ContainsKey ContainsValue TryGetValue Find FindAll FindIndex Exists IndexOf LastIndexOf BinarySearch ToArray GetRange
        GetEnumerator Peek TryPeek TrueForAll AsReadOnly ConvertAll CopyTo IsSubsetOf IsSupersetOf Overlaps GetLength GetValue Empty get_Item
        """;

    private const string Changing = """
        Add AddRange TryAdd Insert Remove RemoveAt RemoveAll Clear Push Pop Enqueue Dequeue TryPop TryDequeue Sort Reverse UnionWith ExceptWith
        IntersectWith Fill Resize Copy set_Item AddOrUpdate GetOrAdd
        """;

    public static Api[] Rows { get; } =
    [
        Api.Harmless(Values, "*"),
        Api.Harmless(Texts, "*"),
        Api.Harmless(Sequences, "*"),
        Api.Harmless(Tasks, "*"),
        Api.Harmless(Logs, "*"),
        Api.Harmless(Settings, "*"),
        Api.Harmless("Microsoft.Extensions.Configuration.IConfiguration", "GetSection GetChildren GetReloadToken"),
        Api.Harmless("Microsoft.Extensions.Caching.Memory.IMemoryCache Microsoft.Extensions.Caching.Memory.CacheExtensions", "Get TryGetValue"),
        Api.Harmless(Builders, ".ctor ToString Equals GetChunks EnsureCapacity ToJsonString ContainsKey TryGetPropertyValue"),
        Api.Harmless(Hashes, "*"),
        Api.Harmless(Lists, Looking),
        new(DeedKind.Harmless, Lists, Changing) { Judge = OwnCollection.Judge },
        new(DeedKind.Harmless, Builders, "Append AppendLine AppendFormat AppendJoin Insert Replace Remove Clear Add set_Item set_Length set_Capacity")
            { Judge = OwnCollection.Judge },
        new(DeedKind.Harmless, "System.Text.Json.JsonSerializer", "*") { Judge = OwnCollection.JudgeSerializer },
    ];
}
