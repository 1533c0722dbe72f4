namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>Where an address becomes a request or a connection.</summary>
internal static class HttpSinks
{
    public static IEnumerable<SinkEntry> Table { get; } =
    [
        Entry("System.Net.Http.HttpClient", "Get* Post* Put* Patch* Delete*", "requestUri"),
        Entry("System.Net.Http.HttpClient", "BaseAddress", "value"),
        Entry("System.Net.Http.Json.HttpClientJsonExtensions", "Get* Post* Put* Patch* Delete*", "requestUri"),
        Entry("System.Net.Http.HttpRequestMessage", ".ctor", "requestUri"),
        Entry("System.Net.Http.HttpRequestMessage", "RequestUri", "value"),
        Entry("System.Net.WebRequest", "Create*", "requestUri requestUriString"),
        Entry("System.Net.WebClient", "Download* Upload* Open*", "address"),
        Entry("System.Net.WebClient", "BaseAddress", "value"),
        Entry("System.Net.WebSockets.ClientWebSocket", "ConnectAsync", "uri"),
        Entry("System.Net.Sockets.TcpClient", ".ctor Connect*", "hostname host"),
        Entry("System.Net.Sockets.UdpClient", ".ctor Connect Send*", "hostname"),
        Entry("System.Net.Sockets.Socket", "Connect*", "host"),
        Entry("System.Net.Mail.SmtpClient", ".ctor", "host"),
        Entry("RestSharp.RestClient", ".ctor", "baseUrl string"),
        Entry("RestSharp.RestRequest", ".ctor", "resource string"),
        Entry("RestSharp.RestRequest", "Resource", "value"),
        Entry("Flurl.Http.GeneratedExtensions", "Get* Post* Put* Patch* Delete* Send* Download*", "url"),
        Entry("Flurl.Http.UrlExtensions", "Get* Post* Put* Patch* Delete* Send*", "url"),
        Entry("Flurl.Http.DownloadExtensions", "Download*", "url"),
    ];

    private static SinkEntry Entry(string type, string methods, string parameters) => new(SinkKind.Url, type, methods, parameters);
}
