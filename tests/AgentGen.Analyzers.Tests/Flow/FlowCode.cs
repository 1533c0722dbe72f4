namespace AgentGen.Analyzers.Tests.Flow;

/// <summary>Tools to test the data flow with: the body alone differs.</summary>
internal static class FlowCode
{
    /// <summary>A tool with parameters that a model fills, in a class as projects write them.</summary>
    /// <param name="body">The body of the tool.</param>
    /// <param name="helpers">Further members of the class.</param>
    /// <param name="more">Further types.</param>
    public static string Tool(string body, string helpers = "", string more = "") => $$"""
        using System.Net.Http;
        using System.Text;
        using System.Text.RegularExpressions;

        public sealed record Request(string Path, string Command, int Count, IReadOnlyList<string> Items);

        public interface IPolicy
        {
            bool IsAllowed(string value);
            bool IsForbidden(string value);
            void Validate(string value);
            string Resolve(string value);
        }

        public sealed class Tools(IWorkspace workspace, HttpClient http, IPolicy policy)
        {
            private const string Root = "/srv/data/";
            private static readonly HashSet<string> Allowed = ["a", "b"];
            private readonly string _root = Path.GetFullPath("data") + Path.DirectorySeparatorChar;

            /// <summary>Does something.</summary>
            [Tool(Effect = Effect.Once)]
            public async Task<object?> Run(string path, string name, string url, string text, int count, Request request, string[] files, CancellationToken ct)
            {
                await Task.Yield();
                {{body}}
            }

            public void Use(object? value) => (_used, _held) = (value, (workspace, http, policy));
            private object? _used;
            private object? _held;
            {{helpers}}
        }

        {{more}}
        """;
}
