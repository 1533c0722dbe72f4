namespace AgentGen;

/// <summary>How the name of a tool is made of its method's name, where the method gives none. An <c>Async</c> ending is always left out.</summary>
public enum ToolNaming
{
    /// <summary><c>ReadURLAsync</c> becomes <c>read_url</c>.</summary>
    SnakeCase = 0,

    /// <summary><c>ReadURLAsync</c> becomes <c>readURL</c>.</summary>
    CamelCase,

    /// <summary><c>ReadURLAsync</c> becomes <c>ReadURL</c>.</summary>
    AsDeclared,
}
