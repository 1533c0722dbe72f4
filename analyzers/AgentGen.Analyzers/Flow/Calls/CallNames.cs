namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>What the name of a method promises, where its body is not to be seen or not to be understood: the author's word is taken.</summary>
internal static class CallNames
{
    private static readonly string[] Guards =
    [
        "Validate", "Ensure", "Check", "Require", "Guard", "ThrowIf", "ThrowUnless", "Assert", "Verify", "Demand", "Enforce", "Authorize", "Reject", "Restrict",
            "Confine",
    ];

    private static readonly string[] Cleaners =
    [
        "Sanitize", "Sanitise", "Escape", "Quote", "Encode", "Clean", "Slug", "Safe", "Redact", "Whitelist", "Allowlist", "Neutralize", "Hash", "Strip",
    ];

    private static readonly string[] Denials =
    [
        "Invalid", "Unsafe", "Forbidden", "Blocked", "Denied", "Dangerous", "Escapes", "Outside", "Suspicious", "Malicious", "Traversal", "NotAllowed",
            "Untrusted", "Disallowed",
        "Private", "Loopback", "Internal", "Illegal", "Reserved", "Secret", "Sensitive", "Banned", "Prohibited", "Excluded", "Injection", "Unauthorized",
            "Unsupported", "Unknown",
        "Fail", "Error", "Restricted", "Protected", "Hidden", "Ignored",
    ];

    private static readonly string[] Permissions =
    [
        "Allowed", "Safe", "Valid", "Permitted", "Inside", "Within", "Under", "Confined", "Trusted", "Authorized", "Approved", "Whitelisted", "Allowlisted",
            "Known", "Legal",
        "Contained", "Permit", "Allow", "Acceptable", "InWorkspace", "InRoot", "BelongsTo", "Success", "Succeeded", "IsOk",
    ];

    /// <summary>Whether the method stops what is not as it should be. Tests for nothing at all are no check.</summary>
    public static bool IsGuard(string name) => Guards.Any(word => StartsWith(name, word)) && !IsAboutAbsence(name);

    /// <summary>Whether the method makes a harmless text of any.</summary>
    public static bool IsCleaner(string name) =>
        Cleaners.Any(word => Contains(name, word)) && !Contains(name, "Unescape") && !Contains(name, "Unsafe") && !Contains(name, "Unquote");

    /// <summary>Whether the answer "yes" is a refusal.</summary>
    public static bool IsDenial(string name) => Denials.Any(word => Contains(name, word));

    /// <summary>Whether the answer "yes" is a permission.</summary>
    public static bool IsPermission(string name) => !IsDenial(name) && Permissions.Any(word => Contains(name, word));

    // Not the check in "Checkout".
    private static bool StartsWith(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));

    private static bool IsAboutAbsence(string name) =>
        Contains(name, "Null") || Contains(name, "Empty") || Contains(name, "Exist") || Contains(name, "Length") || Contains(name, "Disposed");

    private static bool Contains(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
