using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>Tells what a request asks for: by its verb, and for POST by its address.</summary>
internal static class HttpVerbs
{
    private static readonly Regex Words = new("[a-z]+", RegexOptions.CultureInvariant);

    // A POST to these computes or looks up something: the body is the question.
    private static readonly Regex Asking = new(
        "^(search|quer(y|ies)|graphql|find|lookup|match|rank|rerank|embed|complet|chat|tokens?$|oauth|auth$|login|translat|analy|classif|detect|predict|infer|summar|valid|checks?$|preview"
            + "|convert|counts?$|lists?$|fetch|get$|read$|rpc$|jsonrpc|exports?$|reports?$|generat|eval|quotes?$|estimate)",
        RegexOptions.CultureInvariant);

    // After these, somebody else has been told, paid or removed.
    private static readonly Regex Final = new(
        "^(pay|charge|refund|transfer|checkout|purchase|send$|sends$|publish|tweet|broadcast|notif|delete|remove|cancel|terminate)", RegexOptions.CultureInvariant);

    public static Deed? JudgePost(ApiUse use)
    {
        IOperation? address = use.Argument("requestUri") ?? use.Argument("address") ?? use.Argument("url");
        return JudgePost(use, address, $"sends a {(use.Method.Name.StartsWith("Patch", StringComparison.Ordinal) ? "PATCH" : "POST")} request");
    }

    public static Deed? JudgeRequest(ApiUse use) =>
        use.Argument("method") is { } method ? JudgeVerb(use, VerbOf(method), use.Argument("requestUri")) : use.Harmless();

    public static Deed? JudgeMethod(ApiUse use) => use.Operation is ISimpleAssignmentOperation set ? JudgeVerb(use, VerbOf(set.Value), AddressOf(set)) : null;

    /// <summary>A request that was made here was judged where it was made.</summary>
    public static Deed? JudgeSend(ApiUse use) =>
        use.Argument("request") is { } request && use.Parts.Of(request).OfType<IObjectCreationOperation>().FirstOrDefault() is { } made && IsKnown(made)
            ? use.Harmless()
            : null;

    private static bool IsKnown(IObjectCreationOperation made) => made.Arguments.Length == 0 || VerbOf(made.Arguments[0].Value) is not null;

    private static Deed? JudgeVerb(ApiUse use, string? verb, IOperation? address)
    {
        switch (verb)
        {
            case "GET" or "HEAD" or "OPTIONS" or "TRACE":
                return use.Harmless();
            case "PUT" or "DELETE":
                Deed deed = use.Done($"makes a {verb} request");
                deed.IsRepeatable = true;
                deed.IsIrreversible = verb == "DELETE";
                return deed;
            case "POST" or "PATCH":
                return JudgePost(use, address, $"makes a {verb} request");
            default:
                return null;
        }
    }

    private static Deed? JudgePost(ApiUse use, IOperation? address, string what)
    {
        string written = address is null ? "" : Path(use.Parts.Text(address)).ToLowerInvariant();
        var words = Words.Matches(written).Cast<Match>().Select(static word => word.Value).ToList();
        bool isFinal = words.Any(Final.IsMatch);
        if (!isFinal && words.Any(Asking.IsMatch))
        {
            return null;
        }

        // An address of which nothing is written here may ask for anything.
        Deed deed = use.Done(what);
        deed.IsMinor = written.Length == 0;
        deed.IsIrreversible = isFinal;
        return deed;
    }

    private static string? VerbOf(IOperation method) => method switch
    {
        IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "HttpMethod", Name: var name } } => name.ToUpperInvariant(),
        IObjectCreationOperation { Type.Name: "HttpMethod", Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string name } }] } =>
            name.ToUpperInvariant(),
        IConversionOperation conversion => VerbOf(conversion.Operand),
        _ => null,
    };

    private static IOperation? AddressOf(ISimpleAssignmentOperation method) => method.Parent is IObjectOrCollectionInitializerOperation initializer
        ? initializer.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(static set => set.Target is IPropertyReferenceOperation { Property.Name: "RequestUri" })?.Value
        : null;

    // The host says whose the service is, not what is asked of it.
    private static string Path(string address)
    {
        int host = address.IndexOf("://", StringComparison.Ordinal);
        if (host < 0)
        {
            return address.Trim();
        }

        int path = address.IndexOf('/', host + 3);
        return path < 0 ? "" : address.Substring(path);
    }
}
