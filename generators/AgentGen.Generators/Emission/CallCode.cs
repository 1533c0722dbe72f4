using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>The expressions that read arguments, find services, make calls and shape results.</summary>
internal static class CallCode
{
    internal static bool IsService(ParameterSpec parameter) =>
        parameter.Kind is ParameterKind.Service or ParameterKind.KeyedService or ParameterKind.ServiceProvider or ParameterKind.Progress;

    /// <summary>The type of an argument as the method declares it.</summary>
    internal static string ClrType(ParameterSpec argument) => argument.IsNullable ? argument.TypeName + "?" : argument.TypeName;

    internal static string Read(ParameterSpec argument, TypeCode types)
    {
        bool refusesNull = argument.IsNullable && argument.Constraints.RefusesNull;
        string type = types.Of(argument.Type! with { IsNullable = refusesNull }, argument.Constraints);
        string kind = (argument.IsNullable && !refusesNull, argument.Type!.IsValueType) switch
        {
            (false, _) => "",
            (true, true) => "ValueOrNull",
            (true, false) => "OrNull",
        };
        return argument.IsRequired
            ? $"reader.Required{kind}({Literals.CSharp(argument.Name)}, {type})"
            : $"reader.Optional{kind}({Literals.CSharp(argument.Name)}, {type}, {argument.Default!.Code})";
    }

    internal static string Arguments(IEnumerable<ParameterSpec> parameters) => string.Join(", ", parameters.Select(Argument));

    internal static string Target(string type, TargetSpec target)
    {
        string made = target.ConstructorParameters is null ? $"scope.NotRegistered<{type}>()" : $"scope.Own(new {type}({Arguments(target.ConstructorParameters)}))";
        return target.IsValueType ? made : $"scope.Find<{type}>() ?? {made}";
    }

    internal static string Helper(ToolSpec tool, HelperSpec helper, string accessor)
    {
        string arguments = Arguments(helper.Parameters);
        string target = helper.IsStatic ? tool.DeclaringType : "target";
        return helper.IsAccessible
            ? $"{target}.{EnumParser.Escape(helper.MethodName)}({arguments})"
            : $"{accessor}({(helper.IsStatic ? "null" : target)}{(arguments.Length == 0 ? "" : ", " + arguments)})";
    }

    /// <summary>The declaration through which a private method is called.</summary>
    internal static string Accessor(ToolSpec tool, HelperSpec helper, string accessor)
    {
        string parameters = string.Concat(helper.Parameters.Select((parameter, i) => $", {(parameter.Kind == ParameterKind.Argument ? ClrType(parameter) : parameter.TypeName)} p{i}"));
        return $"""
            [{UnsafeAccessor}({UnsafeAccessor}Kind.{(helper.IsStatic ? "StaticMethod" : "Method")}, Name = {Literals.CSharp(helper.MethodName)})]
            private static extern {helper.Returns.DeclaredTypeName} {accessor}({tool.DeclaringType} target{parameters});
            """;
    }

    /// <summary>What a call gives once it is awaited and, where it is a sequence, read to its end.</summary>
    internal static string Awaited(ReturnSpec returns, string call)
    {
        string awaited = !returns.IsAwaitable ? call
            : returns.IsTask ? $"await ({call} ?? throw {Facade}ToolResults.NoTask(tool)).ConfigureAwait(false)"
            : $"await {call}.ConfigureAwait(false)";
        return returns.Reading switch
        {
            ResultReading.Stream => $"await {Facade}ToolResults.DrainAsync({awaited}, cancellationToken).ConfigureAwait(false)",
            ResultReading.Sequence => $"{Facade}ToolResults.Drain({awaited}, cancellationToken)",
            _ => awaited,
        };
    }

    internal static string Result(ToolSpec tool, bool resultsAsJson, string value)
    {
        ReturnSpec returns = tool.Returns;
        bool asJson = tool.Results == ResultForm.JsonElement || (tool.Results == ResultForm.Default && resultsAsJson);
        string written = $"{Facade}ToolJson.Write<{returns.TypeName}>(tool, {value})";
        return returns.Type switch
        {
            null or { Scalar: "Json" } => $"(object?){Parenthesize(value)}",
            { Shape: TypeShape.Enum } when !asJson => $"{Facade}ToolJson.EnumName<{returns.Type.Name}>(tool, {value})",
            { Scalar: "String" or "Boolean" } when !asJson => $"(object?){Parenthesize(value)}",
            { Scalar: { } scalar } when !asJson && IsNumber(scalar) => $"(object?){Parenthesize(value)}",
            { Scalar: "Boolean" } when !returns.Type.IsNullable => $"{Facade}ToolJson.Boolean({value})",
            { Scalar: { } scalar } when IsInteger(scalar) && !returns.Type.IsNullable => $"{Facade}ToolJson.Number({value})",
            _ => written,
        };
    }

    private static string Parenthesize(string value) => value.StartsWith("await ", StringComparison.Ordinal) ? $"({value})" : value;

    private static bool IsInteger(string scalar) => scalar is "SByte" or "Byte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64" or "Int128" or "UInt128";

    private static bool IsNumber(string scalar) => IsInteger(scalar) || scalar is "Half" or "Single" or "Double" or "Decimal";

    private static string Argument(ParameterSpec parameter)
    {
        bool isOptional = parameter.IsNullable || parameter.Default is not null;
        return parameter.Kind switch
        {
            ParameterKind.Argument => $"call.{EnumParser.Escape(parameter.Identifier)}",
            ParameterKind.CancellationToken => "cancellationToken",
            ParameterKind.RawArguments => "arguments",
            ParameterKind.Token => "token",
            ParameterKind.ServiceProvider => isOptional ? "scope.ServicesOrNull" : "scope.Services",
            ParameterKind.Progress => $"scope.{(isOptional ? "ProgressOrNull" : "Progress")}<{parameter.ReportTypeName}>()",
            ParameterKind.KeyedService => isOptional
                ? $"scope.OptionalKeyed<{parameter.TypeName}>({parameter.ServiceKey})"
                : $"scope.RequiredKeyed<{parameter.TypeName}>({parameter.ServiceKey}, {Literals.CSharp(parameter.Identifier)})",
            _ => isOptional ? $"scope.Optional<{parameter.TypeName}>()" : $"scope.Required<{parameter.TypeName}>({Literals.CSharp(parameter.Identifier)})",
        };
    }
}
