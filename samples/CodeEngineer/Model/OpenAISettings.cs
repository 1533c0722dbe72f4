namespace CodeEngineer.Model;

/// <summary>Where the real model is and how to reach it.</summary>
internal sealed record OpenAISettings(string Key, Uri BaseUrl, string Model)
{
    private const string DefaultBaseUrl = "https://api.openai.com/v1";
    private const string DefaultModel = "gpt-4.1";

    /// <summary>How long to wait for one answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Reads <c>OPENAI_API_KEY</c>, <c>OPENAI_BASE_URL</c> and <c>OPENAI_MODEL</c>; <see langword="null"/> without a key.</summary>
    public static OpenAISettings? Read(Func<string, string?> variable)
    {
        string? key = variable("OPENAI_API_KEY");
        if (string.IsNullOrWhiteSpace(key))
        {
            return null;
        }

        string url = Value("OPENAI_BASE_URL", DefaultBaseUrl);
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) && parsed.Scheme is "http" or "https"
            ? new OpenAISettings(key.Trim(), parsed!, Value("OPENAI_MODEL", DefaultModel))
            : throw new UsageException($"OPENAI_BASE_URL is \"{url}\", which is no http or https address. Set it to one such as {DefaultBaseUrl}.");

        string Value(string name, string byDefault) => variable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : byDefault;
    }
}
