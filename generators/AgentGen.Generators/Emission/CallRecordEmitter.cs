using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes the record of a tool's calls, and the method that makes one.</summary>
internal sealed class CallRecordEmitter(SourceWriter writer, ToolSpec tool, MapOptions options)
{
    /// <summary>The class that holds the records.</summary>
    internal const string ClassName = "Calls";

    // What a record has of its own or of its base cannot be the name of a property.
    private static readonly string[] Taken = ["ToolName", "SerializerOptions", "ContractResolver", "ToJson", "ToContent", "ToFunctionArguments", "WriteArguments", "TryParse", "EqualityContract", "Equals", "GetHashCode", "GetType", "ToString", "PrintMembers", "Deconstruct", "MemberwiseClone", "Finalize", "Clone"];

    // What every class has, and what the records name, cannot be the name of a method of another meaning.
    private static readonly string[] Foreign = ["ContractResolver", "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize"];

    private readonly ParameterSpec[] _arguments = tool.Arguments.ToArray();
    private readonly string[] _properties = Properties(tool, options);

    /// <summary>The name of the record, inside the class of the records.</summary>
    internal static string RecordName(ToolSpec tool, MapOptions options) => MethodName(tool, options) + "Call";

    internal void Emit()
    {
        string access = _arguments.All(static argument => argument.IsPublic) ? "public" : "internal";
        string record = RecordName(tool, options);
        string method = MethodName(tool, options);
        string name = System.Security.SecurityElement.Escape(tool.Name);
        writer.Open($"public static partial class {ClassName}");
        writer.Lines($"/// <summary>Makes a call of the tool <c>{name}</c>.</summary>");
        writer.Lines($"{access} static {record} {method}({string.Join(", ", _arguments.Select(Parameter))}) => new({string.Join(", ", _arguments.Select(static argument => EnumParser.Escape(argument.Identifier)))});").Line();
        writer.Lines($"/// <summary>A call of the tool <c>{name}</c>.</summary>");
        writer.Lines(GeneratedCode);
        writer.Open($"{access} sealed record {record}({string.Join(", ", _arguments.Select((argument, i) => $"{CallCode.ClrType(argument)} {_properties[i]}"))}) : {Root}ToolCall");
        writer.Lines("/// <inheritdoc/>").Lines($"public override string ToolName => {Literals.CSharp(tool.Name)};").Line();
        writer.Lines("/// <inheritdoc/>").Lines($"protected override {JsonOptions} SerializerOptions => ContractResolver.Options;").Line();
        writer.Lines("/// <inheritdoc/>").Open($"protected override void WriteArguments({Facade}ArgumentWriter writer)");
        for (int i = 0; i < _arguments.Length; i++)
        {
            writer.Lines($"writer.Write<{CallCode.ClrType(_arguments[i])}>({Literals.CSharp(_arguments[i].Name)}, {_properties[i]});");
        }

        writer.Close().Close().Close();
    }

    private static string MethodName(ToolSpec tool, MapOptions options)
    {
        string name = ToolNames.ToPascalCase(tool.Name);
        return name == ClassName || Foreign.Contains(name) || options.AmbiguousNames.Contains(name) ? ToolEmitter.ClassName(tool) : name;
    }

    private static string[] Properties(ToolSpec tool, MapOptions options)
    {
        HashSet<string> taken = new(Taken, StringComparer.Ordinal) { RecordName(tool, options) };
        return tool.Arguments.Select(argument =>
        {
            string name = ToolNames.ToPascalCase(argument.Identifier);
            while (!taken.Add(name))
            {
                name += "_";
            }

            return EnumParser.Escape(name);
        }).ToArray();
    }

    // A default can be said only where all parameters behind it have one, too.
    private string Parameter(ParameterSpec argument, int position)
    {
        bool isOptional = _arguments.Skip(position).All(static other => other.Default is not null && !other.Constraints.IsRequired);
        return $"{CallCode.ClrType(argument)} {EnumParser.Escape(argument.Identifier)}{(isOptional ? " = " + argument.Default!.Code : "")}";
    }
}
