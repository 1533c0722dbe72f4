namespace AgentGen;

/// <summary>Sets, for one assembly, how the compiler writes its tool map.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AgentToolsAttribute : Attribute
{
    /// <summary>The name of the generated class. The default is <c>AgentTools</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The namespace of the generated class. The default is the project's root namespace.</summary>
    public string? Namespace { get; set; }

    /// <summary>Whether the generated class is public. The default is <see langword="false"/>: internal.</summary>
    public bool Public { get; set; }

    /// <summary>In which form the tools hand out their results. The default is <see cref="ResultForm.Clr"/>.</summary>
    public ResultForm Results { get; set; }

    /// <summary>
    /// The project's own <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>. Of the types that it lists with
    /// <see cref="System.Text.Json.Serialization.JsonSerializableAttribute"/>, it reads and writes those that AgentGen has no contract for.
    /// </summary>
    public Type? JsonContext { get; set; }

    /// <summary>How tools without a name of their own are named after their methods. The default is <see cref="ToolNaming.SnakeCase"/>.</summary>
    public ToolNaming Naming { get; set; }
}
