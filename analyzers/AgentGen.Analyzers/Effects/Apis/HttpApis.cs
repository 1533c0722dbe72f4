using static AgentGen.Analyzers.Effects.DeedKind;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>HTTP clients.</summary>
internal static class HttpApis
{
    private const string Client = "System.Net.Http.HttpClient System.Net.Http.Json.HttpClientJsonExtensions";
    private const string Others = "Flurl.Http.GeneratedExtensions RestSharp.RestClientExtensions";
    private const string Address = "requestUri address url this";

    public static Api[] Rows { get; } =
    [
        Api.Harmless("System.Net.Http.HttpClient", "GetString GetByteArray GetStream .ctor Dispose CancelPendingRequests"),
        Api.Harmless(Client, "Get GetFromJson GetFromJsonAsAsyncEnumerable"),
        Api.Harmless("System.Net.Http.HttpResponseMessage System.Net.Http.HttpContent System.Net.Http.Json.HttpContentJsonExtensions "
            + "System.Net.Http.IHttpClientFactory", "*"),
        Api.Harmless("System.Net.Http.StringContent System.Net.Http.FormUrlEncodedContent System.Net.Http.ByteArrayContent "
            + "System.Net.Http.Json.JsonContent", "*"),
        Api.Harmless("System.Net.Http.Headers.HttpHeaders System.Net.Http.Headers.HttpRequestHeaders", "*"),
        Api.Harmless("System.Net.WebClient", ".ctor DownloadString DownloadData OpenRead Dispose"),
        Api.Harmless(Others, "Get GetJson GetString GetBytes"),

        new(SendsHttp, Client, "Post PostAsJson Patch PatchAsJson")
            { What = "sends a request that changes something", Target = Address, Judge = HttpVerbs.JudgePost },
        new(SendsHttp, Client, "Put PutAsJson") { What = "sends a PUT request", Target = Address, IsRepeatable = true },
        new(SendsHttp, Client, "Delete DeleteFromJson") { What = "sends a DELETE request", Target = Address, IsRepeatable = true, IsIrreversible = true },
        new(SendsHttp, "System.Net.Http.HttpRequestMessage", ".ctor") { Target = Address, Judge = HttpVerbs.JudgeRequest },
        new(SendsHttp, "System.Net.Http.HttpRequestMessage", "set_Method") { Judge = HttpVerbs.JudgeMethod },
        new(SendsHttp, "System.Net.Http.HttpClient System.Net.Http.HttpMessageInvoker", "Send") { Judge = HttpVerbs.JudgeSend },
        new(SendsHttp, "System.Net.WebClient", "UploadString UploadData UploadFile UploadValues")
            { What = "sends a request that changes something", Target = Address, Judge = HttpVerbs.JudgePost },
        new(ChangesFiles, "System.Net.WebClient", "DownloadFile") { What = "writes a file", Target = "fileName", IsRepeatable = true },
        new(SendsHttp, Others, "Post PostJson PostString PostUrlEncoded Patch PatchJson")
            { What = "sends a request that changes something", Target = Address, Judge = HttpVerbs.JudgePost },
        new(SendsHttp, Others, "Put PutJson") { What = "sends a PUT request", Target = Address, IsRepeatable = true },
        new(SendsHttp, Others, "Delete") { What = "sends a DELETE request", Target = Address, IsRepeatable = true, IsIrreversible = true },
    ];
}
