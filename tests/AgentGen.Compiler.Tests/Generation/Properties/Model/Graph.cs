using System.Text;

namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>A tool with the types that its parameters reach.</summary>
internal sealed record Graph(IReadOnlyList<EnumNode> Enums, IReadOnlyList<ObjectNode> Objects, IReadOnlyList<ParameterNode> Parameters)
{
    /// <summary>The graph as C# in a namespace of its own.</summary>
    internal string Source(string name)
    {
        StringBuilder source = new();
        source.AppendLine($"namespace {name}").AppendLine("{").Append(BoxNode.Declaration);
        source.AppendJoin("", Enums.Select(static type => type.Source + "\n")).AppendJoin("", Objects.Select(static type => type.Source));
        source.AppendLine($$"""
            public static class Tools
            {
                public static object?[]? Seen;
                [Tool("{{name}}", Results = ResultForm.JsonElement)] public static {{Parameters[0].Type.Code}} {{name}}({{string.Join(", ", Parameters.Select(static parameter => parameter.Source))}})
                {
                    Seen = [{{string.Join(", ", Parameters.Select(static parameter => parameter.Name))}}];
                    return {{Parameters[0].Name}};
                }
            }
            }
            """);
        return source.ToString();
    }
}

/// <summary>A parameter of a tool.</summary>
internal sealed record ParameterNode(string Name, UseNode Type, string? Default)
{
    internal string Source => $"{Type.Code} {Name}{(Default is { } value ? $" = {value}" : "")}";
}
