namespace AgentGen.Analyzers.Tests.Verification;

/// <summary>The attributes of other frameworks, as far as rules look at them: their packages are not needed to tell their names.</summary>
internal static class Frameworks
{
    public const string Source = """
        namespace ModelContextProtocol.Server
        {
            [System.AttributeUsage(System.AttributeTargets.Method)]
            public sealed class McpServerToolAttribute : System.Attribute
            {
                public string? Name { get; set; }
                public string? Title { get; set; }
                public bool Destructive { get; set; }
                public bool Idempotent { get; set; }
                public bool OpenWorld { get; set; }
                public bool ReadOnly { get; set; }
            }

            [System.AttributeUsage(System.AttributeTargets.Class)]
            public sealed class McpServerToolTypeAttribute : System.Attribute;
        }

        namespace Microsoft.SemanticKernel
        {
            [System.AttributeUsage(System.AttributeTargets.Method)]
            public sealed class KernelFunctionAttribute(string? name = null) : System.Attribute
            {
                public string? Name { get; } = name;
            }

            public sealed class Kernel;

            public abstract class KernelProcessStep;
        }
        """;
}
