using System.Text.Json;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AgentGen.Benchmarks;

/// <summary>
/// The MCP SDK's own wrapper around a method, called as its server calls it: arguments as JSON out of a request that exists already, and a result made into the
/// content blocks that a client reads. No transport, no framing, no session: those cost the same whatever the tool is made of.
/// </summary>
internal sealed class McpPeer(McpServerTool tool, RequestContext<CallToolRequestParams> request)
{
    internal const string Name = "McpServerTool";

    internal static McpPeer For(Delegate method, AIFunctionArguments arguments)
    {
        McpServer server = McpServer.Create(new StreamServerTransport(Stream.Null, Stream.Null), new McpServerOptions());
        CallToolRequestParams call = new()
        {
            Name = method.Method.Name,
            Arguments = arguments.ToDictionary(static argument => argument.Key, static argument => argument.Value as JsonElement? ?? JsonSerializer.SerializeToElement(argument.Value)),
        };
        return new McpPeer(McpServerTool.Create(method), new RequestContext<CallToolRequestParams>(server, new JsonRpcRequest { Method = "tools/call" }, call));
    }

    internal bool Call()
    {
        ValueTask<CallToolResult> result = tool.InvokeAsync(request);
        return result.IsCompletedSuccessfully && result.Result is { IsError: not true, Content.Count: > 0 };
    }
}
