using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AgentGen.Analyzers.Results;

/// <summary>Tells from a name that what it names is a secret.</summary>
internal static class SecretNames
{
    private static readonly Regex Words = new("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.CultureInvariant);

    private static readonly ImmutableHashSet<string> Secrets = Set("password passwd passphrase secret secrets credential credentials apikey privatekey "
        + "connectionstring connstr accesskey secretkey");

    private static readonly ImmutableHashSet<string> KeyKinds = Set("api private access secret signing encryption account shared master auth service "
        + "admin subscription storage webhook ssh jwt");

    // Whose key a setting names is a secret of that service; a routing, cache or hot key is none.
    private static readonly ImmutableHashSet<string> Vendors = Set("openai anthropic azure aws google gemini mistral cohere github gitlab stripe twilio sendgrid "
        + "mailgun slack weather maps search bing serp tavily cosmos cognitive speech translator vision pinecone qdrant huggingface groq deepseek function host");

    // Tokens that are a place in a list, a sign to stop or a piece of text.
    private static readonly ImmutableHashSet<string> OtherTokens = Set(
        "page next continuation cancellation cancel sync resume cursor verification csrf antiforgery max min stop end start special pad first last "
            + "previous prev current delta change text word stopping job upload operation etag tracking idempotency");

    /// <summary>Whether a name of a property or field is sure to mean a secret.</summary>
    public static bool IsSecret(string name) => Split(name) is { Length: > 0 } words
        && (Secrets.Contains(words[words.Length - 1]) || words is [.., "connection", "string"] || words is [.., var kind, "key"] && KeyKinds.Contains(kind)
            || words is [.., var use, "token"] && IsAccess(use));

    /// <summary>Whether a name of a property means what a password is checked against.</summary>
    public static bool IsHashOfSecret(string name) => Split(name) is [.., "password", "hash" or "salt"] or ["security", "stamp"];

    /// <summary>Whether a name means a secret where secrets are kept: among options and in private fields.</summary>
    public static bool IsSecretAmongOptions(string name) => IsSecret(name) || Split(name) is [.., "token"] words && !words.Any(OtherTokens.Contains);

    /// <summary>Whether a name of an environment variable or a setting means a secret.</summary>
    public static bool IsSecretSetting(string name)
    {
        string[] words = Split(name);
        return IsSecretAmongOptions(name)
            || words is ["connection", "strings", ..] or [.., "pat"] or [_, .., "pwd"]
            || words is [.., "db" or "database" or "sql" or "default" or "postgres" or "redis" or "mongo" or "storage" or "queue", "connection"]
            || words is [.., var vendor, "key"] && Vendors.Contains(vendor);
    }

    private static bool IsAccess(string word) =>
        word is "access" or "refresh" or "bearer" or "auth" or "api" or "bot" or "sas" or "session" or "jwt" or "admin" or "github" or "personal";

    private static string[] Split(string name) => [.. Words.Matches(name).Cast<Match>().Select(static word => word.Value.ToLowerInvariant())];

    private static ImmutableHashSet<string> Set(string words) => ImmutableHashSet.Create(StringComparer.Ordinal, words.Split([' ']));
}
