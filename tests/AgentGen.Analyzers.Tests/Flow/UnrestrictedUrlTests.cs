using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Flow;

public sealed class UnrestrictedUrlTests
{
    private const string Id = "AGEN2008";

    [Theory]
    [InlineData("return await http.GetStringAsync([|url|], ct);")]
    [InlineData("return await http.GetAsync([|new Uri(url)|], ct);")]
    [InlineData("return await http.PostAsync([|$\"https://{name}/api\"|], null, ct);")]
    [InlineData("return await http.GetStringAsync([|\"https://api.\" + name|], ct);")]
    [InlineData("return await http.GetStringAsync([|\"http\" + name|], ct);")]
    [InlineData("return await http.GetStringAsync([|string.Join(\"/\", name, \"users\")|], ct);")]
    [InlineData("const string root = \"https://{host}/items\"; return await http.GetStringAsync([|root.Replace(\"{host}\", name)|], ct);")]
    [InlineData("using var message = new HttpRequestMessage(HttpMethod.Get, [|url|]); return await http.SendAsync(message, ct);")]
    [InlineData("using var message = new HttpRequestMessage { RequestUri = [|new Uri(url)|] }; return await http.SendAsync(message, ct);")]
    [InlineData("var builder = new UriBuilder(url) { Path = \"x\" }; return await http.GetStringAsync([|builder.Uri|], ct);")]
    [InlineData("var builder = new UriBuilder(\"https\", name); return await http.GetStringAsync([|builder.Uri|], ct);")]
    [InlineData("if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) { return null; } return await http.GetStringAsync([|uri|], ct);")]
    [InlineData("var uri = new Uri(url); if (uri.Scheme != \"https\") { return null; } return await http.GetStringAsync([|uri|], ct);")]
    [InlineData("if (!url.StartsWith(\"https://\")) { return null; } return await http.GetStringAsync([|url|], ct);")]
    [InlineData("var target = new Uri(new Uri(\"https://example.com\"), url); return await http.GetStringAsync([|target|], ct);")]
    public Task A_url_of_the_models_choice_is_reported(string body) => Analyze.ShouldReportAsync(Id, FlowCode.Tool(body));

    [Theory]
    [InlineData("return await http.GetStringAsync(\"https://example.com/\", ct);")]
    [InlineData("return await http.GetStringAsync($\"https://example.com/items/{name}\", ct);")]
    [InlineData("return await http.GetStringAsync($\"items/{name}\", ct);")]
    [InlineData("return await http.GetStringAsync($\"station-{name}.json\", ct);")]
    [InlineData("return await http.GetStringAsync(string.Join(\"/\", new[] { _root, \"users\", name }), ct);")]
    [InlineData("const string root = \"https://example.com/{folder}/{file}\"; return await http.GetStringAsync(root.Replace(\"{folder}\", name).Replace(\"{file}\", text), ct);")]
    [InlineData("return await http.GetStringAsync(\"/search?q=\" + text, ct);")]
    [InlineData("return await http.GetStringAsync($\"{_root}/items/{name}\", ct);")]
    [InlineData("var builder = new UriBuilder(\"https://example.com\") { Query = \"q=\" + text }; return await http.GetStringAsync(builder.Uri, ct);")]
    [InlineData("var uri = new Uri(url); if (uri.Host != \"example.com\") { return null; } return await http.GetStringAsync(uri, ct);")]
    [InlineData("var uri = new Uri(url); if (!Allowed.Contains(uri.Host)) { return null; } return await http.GetStringAsync(url, ct);")]
    [InlineData("var host = new Uri(url).Host; if (!Allowed.Contains(host)) { return null; } return await http.GetStringAsync(url, ct);")]
    [InlineData("var uri = new Uri(url); if (!uri.Host.EndsWith(\".example.com\")) { return null; } return await http.GetStringAsync(uri, ct);")]
    [InlineData("if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host is not (\"a.com\" or \"b.com\")) { return null; } return await http.GetStringAsync(uri, ct);")]
    [InlineData("if (new Uri(url) is not { Scheme: \"https\", Host: \"example.com\" }) { return null; } return await http.GetStringAsync(url, ct);")]
    [InlineData("if (!url.StartsWith(\"https://example.com/\")) { return null; } return await http.GetStringAsync(url, ct);")]
    [InlineData("if (!policy.IsAllowed(url)) { return null; } return await http.GetStringAsync(url, ct);")]
    [InlineData("policy.Validate(url); return await http.GetStringAsync(url, ct);")]
    [InlineData("return await http.GetStringAsync($\"https://example.com/?q={Uri.EscapeDataString(text)}\", ct);")]
    [InlineData("return await http.PostAsync(\"https://example.com/\", new StringContent(text), ct);")]
    [InlineData("using var message = new HttpRequestMessage(HttpMethod.Post, \"https://example.com/\") { Content = new StringContent(text) }; return await http.SendAsync(message, ct);")]
    [InlineData("var address = new Uri(new Uri(\"https://example.com/\"), new Uri(url, UriKind.Relative)); return await http.GetStringAsync(address, ct);")]
    public Task A_url_with_a_fixed_or_checked_host_is_not_reported(string body) => Analyze.ShouldNotReportAsync(Id, FlowCode.Tool(body));
}
