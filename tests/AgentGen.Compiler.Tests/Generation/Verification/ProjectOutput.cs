using System.Reflection;
using System.Text.Json;

namespace AgentGen.Compiler.Tests.Emitted.Verification;

/// <summary>A model output of a project that was compiled and loaded, whose type only that project knows.</summary>
internal sealed class ProjectOutput(PropertyInfo property)
{
    private readonly object _output = property.GetValue(null)!;

    internal PropertyInfo Property => property;

    internal JsonElement Schema => (JsonElement)_output.GetType().GetProperty("Schema")!.GetValue(_output)!;

    internal OutputReading Parse(string text) => Parse<string>(text);

    internal OutputReading Parse(JsonElement json) => Parse<JsonElement>(json);

    private OutputReading Parse<TAnswer>(TAnswer answer)
    {
        MethodInfo parse = _output.GetType().GetMethods().Single(static method => method.Name == "TryParse" && method.GetParameters()[0].ParameterType == typeof(TAnswer));
        object?[] arguments = [answer, null, null];
        bool succeeded = (bool)parse.Invoke(_output, arguments)!;
        succeeded.ShouldBe(arguments[2] is null);
        return new OutputReading(arguments[1], (ToolError?)arguments[2]);
    }
}

/// <summary>What came of an answer.</summary>
internal sealed record OutputReading(object? Value, ToolError? Error);
