using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes the file of one tool.</summary>
internal sealed class ToolEmitter
{
    private const string CallParameters = $"{Tool} tool, {Arguments} arguments, {CodeNames.CancellationToken} cancellationToken";

    private readonly ToolSpec _tool;
    private readonly MapOptions _options;
    private readonly SourceWriter _writer = new();
    private readonly TypeCode _types = new();

    private ToolEmitter(ToolSpec tool, MapOptions options) => (_tool, _options) = (tool, options);

    internal static string ClassName(ToolSpec tool) => "Tool_" + tool.Name.Replace('-', '\u203F');

    internal static bool IsGuarded(ToolSpec tool) =>
        tool.RequiresApproval || tool.Gates.Count > 0 || tool.TimeoutSeconds > 0 || tool.Arguments.Any(static argument => argument.IsShellCommand);

    internal static string Emit(ToolSpec tool, MapOptions options) => new ToolEmitter(tool, options).Emit();

    private bool HasArguments => _tool.Arguments.Any();

    // The struct of the bound arguments has a field for each of them, and none may have its name.
    private string Call => _tool.Arguments.Any(static argument => argument.Identifier == "Call") ? "Call_" : "Call";

    private string Emit()
    {
        ToolManifest manifest = new(_tool);
        _writer.Lines(Header);
        _writer.Lines($"[assembly: {Root}AgentToolManifest({Literals.CSharp(_tool.Name)}, {_options.JsonLiteral(manifest.Json)})]").Line();
        MapEmitter.OpenMap(_writer, _options);
        _writer.Open($"{GeneratedCode}\nprivate static class {ClassName(_tool)}");
        Constants(manifest);
        Contract(manifest);
        Binding();
        Invocation();
        Helper(_tool.Capture, "CaptureAsync", JsonElement, "Captured", CallParameters,
            result => $"return {Facade}ToolJson.WriteToken<{_tool.Capture!.Returns.TypeName}>(tool, {result});");
        Helper(_tool.Undo, "UndoAsync", Root + "UndoOutcome", "Undone", $"{Tool} tool, {JsonElement} json, {Arguments} arguments, {CodeNames.CancellationToken} cancellationToken",
            static result => $"return {result};");
        Helper(_tool.EffectFrom, "DecideEffectAsync", Effect, "Decided", CallParameters, static result => $"return {result};");
        foreach (string field in _types.Fields)
        {
            _writer.Line().Lines(field);
        }

        _writer.Close().Line();
        new CallRecordEmitter(_writer, _tool, _options).Emit();
        MapEmitter.CloseMap(_writer, _options);
        return _writer.ToString();
    }

    private void Constants(ToolManifest manifest)
    {
        string traits = string.Join(" | ", new[]
        {
            IsGuarded(_tool) ? $"{Facade}ToolTraits.Guarded" : null,
            _tool.RequiresApproval ? $"{Facade}ToolTraits.RequiresApproval" : null,
            manifest.IsStrict ? $"{Facade}ToolTraits.Strict" : null,
        }.OfType<string>().DefaultIfEmpty($"{Facade}ToolTraits.None"));
        _writer
            .Lines($"internal const string Name = {Literals.CSharp(_tool.Name)};")
            .Lines($"internal const string Description = {Literals.CSharp(_tool.Description)};")
            .Lines($"internal const string Origin = {Literals.CSharp(_tool.Origin)};")
            .Lines($"internal const {Facade}ToolTraits Traits = {traits};")
            .Lines($"internal const string Schema = {_options.JsonLiteral(manifest.Schema)};")
            .Lines($"internal static string Styled({Root}SchemaStyle style) => {Styled(manifest)};")
            .Lines($"internal const string? ReturnSchema = {(manifest.ReturnSchema is null ? "null" : _options.JsonLiteral(manifest.ReturnSchema))};")
            .Line();
    }

    // Where styles agree, the text is the same and the compiler stores it once.
    private string Styled(ToolManifest manifest)
    {
        string arms = string.Concat(new[] { ("OpenAIStrict", manifest.StrictSchema), ("OpenApiNullable", manifest.NullableSchema) }
            .Where(style => style.Item2 != manifest.Schema)
            .Select(style => $"{Root}SchemaStyle.{style.Item1} => {_options.JsonLiteral(style.Item2)}, "));
        return arms.Length == 0 ? "Schema" : $"style switch {{ {arms}_ => Schema }}";
    }

    private void Contract(ToolManifest manifest)
    {
        _writer.Open($"internal static {Root}ToolContract Contract() => new()");
        _writer.Lines("Name = Name,").Lines("Description = Description,").Lines($"Effect = {Effect}.{_tool.Effect},");
        if (_tool.Phases.Count > 0)
        {
            string phases = string.Join(", ", _tool.Phases.Select(phase => $"new {Root}PhaseId({Literals.CSharp(_tool.PhaseEnum!.Name)}, {Literals.CSharp(phase)})"));
            _writer.Lines($"Phases = new {Root}PhaseId[] {{ {phases} }},");
        }

        if (_tool.Gates.Count > 0)
        {
            string gates = string.Join(", ", _tool.Gates.Select(static gate => $"new {Root}GateSpec({Literals.CSharp(gate.Name)}, {Literals.CSharp(gate.Argument)})"));
            _writer.Lines($"Gates = new {Root}GateSpec[] {{ {gates} }},");
        }

        if (_tool.RequiresApproval)
        {
            _writer.Lines("RequiresApproval = true,");
        }

        if (_tool.TimeoutSeconds > 0)
        {
            _writer.Lines($"Timeout = global::System.TimeSpan.FromSeconds((double){_tool.TimeoutSeconds}),");
        }

        Texts("ShellParameters", _tool.Arguments.Where(static argument => argument.IsShellCommand).Select(static argument => argument.Name));
        Texts("ResourceParameters", _tool.Resources);
        if (_tool.EffectFrom is not null)
        {
            _writer.Lines("DecidesEffect = true,");
        }

        if (_tool.Feature is not null)
        {
            _writer.Lines($"Feature = {Literals.CSharp(_tool.Feature)},");
        }

        _writer.Lines($"Hash = \"{manifest.Hash}\",").Close(";").Line();
    }

    private void Texts(string property, IEnumerable<string> values)
    {
        string list = string.Join(", ", values.Select(Literals.CSharp));
        if (list.Length > 0)
        {
            _writer.Lines($"{property} = new string[] {{ {list} }},");
        }
    }

    private void Binding()
    {
        string reader = $"{Facade}ArgumentReader reader = new(tool, arguments);";
        if (!HasArguments)
        {
            _writer.Lines($"internal static {ToolError}? Validate({Tool} tool, {Arguments} arguments) => null;").Line();
            Parse("error = null;", "return new {0}();");
            return;
        }

        _writer.Open($"private struct {Call}");
        foreach (ParameterSpec argument in _tool.Arguments)
        {
            _writer.Lines($"internal {CallCode.ClrType(argument)} {EnumParser.Escape(argument.Identifier)};");
        }

        _writer.Close().Line();
        _writer.Lines("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        _writer.Open($"private static {Call} Bind(ref {Facade}ArgumentReader reader) => new()");
        foreach (ParameterSpec argument in _tool.Arguments)
        {
            _writer.Lines($"{EnumParser.Escape(argument.Identifier)} = {CallCode.Read(argument, _types)},");
        }

        _writer.Close(";").Line();
        _writer.Open($"internal static {ToolError}? Validate({Tool} tool, {Arguments} arguments)")
            .Lines(reader).Lines("Bind(ref reader);").Lines("return reader.Error;").Close().Line();
        Parse($"{reader}\n{Call} call = Bind(ref reader);\nerror = reader.Error;", $"return error is null ? new {{0}}({string.Join(", ", _tool.Arguments.Select(static argument => "call." + EnumParser.Escape(argument.Identifier)))}) : null;");
        if (_tool.Capture is not null || _tool.EffectFrom is not null)
        {
            _writer.Open($"private static {Call} BindOrThrow({Tool} tool, {Arguments} arguments)")
                .Lines(reader).Lines($"{Call} call = Bind(ref reader);").Lines("return reader.HasErrors ? throw reader.ToException() : call;").Close().Line();
        }
    }

    private void Parse(string bind, string make)
    {
        string record = $"{CallRecordEmitter.ClassName}.{CallRecordEmitter.RecordName(_tool, _options)}";
        _writer.Open($"internal static {Root}ToolCall? Parse({Tool} tool, {Arguments} arguments, out {ToolError}? error)")
            .Lines(bind).Lines(make.Replace("{0}", record)).Close().Line();
    }

    private void Invocation()
    {
        bool needsScope = _tool.Target is not null || _tool.Parameters.Any(CallCode.IsService);
        bool isAsync = needsScope || _tool.Returns is { IsAwaitable: true } or { Reading: ResultReading.Stream };
        _writer.Open($"internal static {CodeNames.ValueTask}<object?> InvokeAsync({CallParameters})");
        if (HasArguments)
        {
            _writer.Lines($"{Facade}ArgumentReader reader = new(tool, arguments);").Lines($"{Call} call = Bind(ref reader);")
                .Open("if (reader.HasErrors)").Lines("return reader.Refuse();").Close().Line();
        }

        if (isAsync)
        {
            _writer.Lines($"return CallAsync(tool, {(HasArguments ? "call, " : "")}arguments, cancellationToken);").Close().Line();
            _writer.Open($"private static async {CodeNames.ValueTask}<object?> CallAsync({(HasArguments ? CallParameters.Replace("tool, ", $"tool, {Call} call, ") : CallParameters)})");
        }

        OpenScope(needsScope, _tool.Target);
        string call = $"{(_tool.Target is null ? _tool.DeclaringType : "target")}.{_tool.MethodName}({CallCode.Arguments(_tool.Parameters)})";
        call = CallCode.Awaited(_tool.Returns, call);
        if (_tool.Returns.TypeName is null)
        {
            _writer.Lines($"{call};").Lines(isAsync ? "return null;" : "return default;");
        }
        else
        {
            string result = CallCode.Result(_tool, _options.ResultsAsJson, call);
            _writer.Lines(isAsync ? $"return {result};" : $"return new {CodeNames.ValueTask}<object?>({result});");
        }

        CloseScope(needsScope);
        _writer.Close();
    }

    private void Helper(HelperSpec? helper, string name, string returns, string accessor, string parameters, Func<string, string> finish)
    {
        if (helper is null)
        {
            return;
        }

        _writer.Line();
        bool needsScope = !helper.IsStatic || helper.Parameters.Any(CallCode.IsService);
        _writer.Open($"internal static async {CodeNames.ValueTask}<{returns}> {name}({parameters})");
        if (helper.Parameters.Any(static parameter => parameter.Kind == ParameterKind.Argument))
        {
            _writer.Lines($"{Call} call = BindOrThrow(tool, arguments);");
        }

        if (helper.Parameters.FirstOrDefault(static parameter => parameter.Kind == ParameterKind.Token) is { } token)
        {
            _writer.Lines($"{token.TypeName} token = {Facade}ToolJson.Read<{token.TypeName}>(tool, json);");
        }

        OpenScope(needsScope, helper.IsStatic ? null : _tool.Target);
        string call = CallCode.Helper(_tool, helper, accessor);
        _writer.Lines(finish(CallCode.Awaited(helper.Returns, call)));
        CloseScope(needsScope);
        _writer.Close();
        if (!helper.IsAccessible)
        {
            _writer.Line().Lines(CallCode.Accessor(_tool, helper, accessor));
        }
    }

    private void OpenScope(bool needsScope, TargetSpec? target)
    {
        if (needsScope)
        {
            _writer.Lines($"{Facade}ToolScope scope = new(tool, arguments);")
                .Open("await using (global::System.Threading.Tasks.TaskAsyncEnumerableExtensions.ConfigureAwait(scope, false))");
        }

        if (target is not null)
        {
            _writer.Lines($"{_tool.DeclaringType} target = {CallCode.Target(target.TypeName, target)};");
        }
    }

    private void CloseScope(bool needsScope)
    {
        if (needsScope)
        {
            _writer.Close();
        }
    }
}
