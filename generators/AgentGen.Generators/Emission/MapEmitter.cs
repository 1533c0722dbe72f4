using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes the file of the map: every tool, its number, its name, the phases, and the registration.</summary>
internal static class MapEmitter
{
    private const string CallParameters = $"int number, {Tool} tool, {Arguments} arguments, {CodeNames.CancellationToken} cancellationToken";
    private const string NoSuchTool = "throw Unknown(number)";
    private const string CallArguments = "(tool, arguments, cancellationToken)";

    internal static void OpenMap(SourceWriter writer, MapOptions options, params string[] heading)
    {
        if (options.Namespace.Length > 0)
        {
            writer.Open($"namespace {options.Namespace}");
        }

        foreach (string line in heading)
        {
            writer.Lines(line);
        }

        writer.Open($"{options.Accessibility} static partial class {options.Identifier}");
    }

    internal static void CloseMap(SourceWriter writer, MapOptions options)
    {
        writer.Close();
        CloseNamespace(writer, options);
    }

    internal static string Emit(MapSpec map, MapOptions options)
    {
        SourceWriter writer = new();
        writer.Lines(Header);
        OpenMap(writer, options, "/// <summary>The tools of this project.</summary>", GeneratedCode);
        Create(writer, map);
        Names(writer, map);
        Module(writer, map);
        writer.Close().Line();
        Registration(writer, map, options);
        CloseNamespace(writer, options);
        return writer.ToString();
    }

    private static void CloseNamespace(SourceWriter writer, MapOptions options)
    {
        if (options.Namespace.Length > 0)
        {
            writer.Close();
        }
    }

    private static void Create(SourceWriter writer, MapSpec map)
    {
        string conditional = string.Join(", ", map.Tools.Where(static tool => tool.Feature is not null).Select(tool => $"({map.IndexOf(tool)}, {Literals.CSharp(tool.Feature)})"));
        bool isConditional = conditional.Length > 0;
        writer
            .Lines("/// <summary>Makes the map of this project's tools.</summary>")
            .Lines("/// <param name=\"services\">Where tools get their services when a call brings none; each call then has a scope of its own.</param>")
            .Lines((isConditional
                ? "/// <param name=\"features\">Which features are on; by default the services' <see cref=\"global::AgentGen.IToolFeatures\"/> say, and without them all are off.</param>\n"
                : "") + "/// <returns>The map. Its tools enforce their policy wherever they are used.</returns>")
            .Open($"public static {Root}ToolMap Create(global::System.IServiceProvider? services = null{(isConditional ? $", {Root}IToolFeatures? features = null" : "")})");
        writer.Lines("Module module = new();");
        writer.Open($"return {Facade}ToolModule.Map(new {Tool}[]");
        for (int i = 0; i < map.Tools.Count; i++)
        {
            string tool = map.Tools[i].ClassName;
            writer.Lines($"module.Tool({i}, {tool}.Name, {tool}.Description, {tool}.Schema, {tool}.Traits),");
        }

        string policy = map.Phases is not null ? "InPhases(CreatePhases)" : map.IsGuarded ? "Guarded()" : "None()";
        string features = isConditional ? $", new (int, string)[] {{ {conditional} }}, features" : "";
        writer.Close($", {Facade}MapPolicy.{policy}, services{features});");
        writer.Close().Line();
        if (map.Phases is not null)
        {
            Phases(writer, map, map.Phases);
        }
    }

    private static void Phases(SourceWriter writer, MapSpec map, PhaseEnumSpec phases)
    {
        writer.Lines($"private static {Root}PhasePolicy CreatePhases() => new {Facade}PhaseTable({Literals.CSharp(phases.Name)})");
        foreach (PhaseMemberSpec phase in phases.Members)
        {
            string edges = string.Join(", ", phase.Edges.Select(static edge => $"({Literals.CSharp(edge.To)}, {(edge.Verify ? "true" : "false")})"));
            string tools = string.Join(", ", map.Tools.Where(tool => tool.Phases.Contains(phase.Name)).Select(static tool => $"{tool.ClassName}.Name"));
            writer.Lines($"    .Add({Literals.CSharp(phase.Name)}, {(phase.IsReadOnly ? "true" : "false")}, new (string, bool)[] {{ {edges} }}, new string[] {{ {tools} }})");
        }

        writer.Lines("    .ToPolicy();").Line();
    }

    private static void Names(SourceWriter writer, MapSpec map)
    {
        writer.Lines("/// <summary>The names of the tools.</summary>").Open("public static class Names");
        foreach (IGrouping<string, MapEntry> group in map.Tools.GroupBy(static tool => ToolNames.ToPascalCase(tool.Name), StringComparer.Ordinal))
        {
            // Names that differ only in their separators keep them apart.
            bool isUnique = group.Count() == 1;
            foreach (MapEntry tool in group)
            {
                string name = isUnique && group.Key != "Names" ? group.Key : tool.ClassName;
                writer.Lines($"/// <summary>{System.Security.SecurityElement.Escape(tool.Name)}</summary>");
                writer.Lines($"public const string {name} = {Literals.CSharp(tool.Name)};");
            }
        }

        writer.Close().Line();
    }

    private static void Module(SourceWriter writer, MapSpec map)
    {
        writer.Open($"private sealed class Module : {Facade}ToolModule");
        Switch(writer, $"public override {Root}ToolContract Contract(int number)", map.Tools, "Contract", "()", NoSuchTool);
        Switch(writer, $"public override {Root}ToolCall? ParseCall(int number, {Tool} tool, {Arguments} arguments, out {ToolError}? error)", map.Tools, "Parse", "(tool, arguments, out error)", NoSuchTool);
        Switch(writer, $"public override string Schema(int number, {Root}SchemaStyle style)", map.Tools, "Styled", "(style)", NoSuchTool);
        Switch(writer, "public override string? ReturnSchema(int number)", map.Tools, "ReturnSchema", "", NoSuchTool);
        Switch(writer, "public override string Origin(int number)", map.Tools, "Origin", "", NoSuchTool);
        Switch(writer, $"public override {CodeNames.ValueTask}<object?> InvokeAsync({CallParameters})", map.Tools, "InvokeAsync", CallArguments, NoSuchTool);
        Switch(writer, $"public override {ToolError}? Validate(int number, {Tool} tool, {Arguments} arguments)", map.Tools, "Validate", "(tool, arguments)", NoSuchTool);
        Switch(writer, $"public override {CodeNames.ValueTask}<{JsonElement}> CaptureAsync({CallParameters})",
            map.Tools.Where(static tool => tool.IsCompensable), "CaptureAsync", CallArguments, "throw NotCompensable(tool)");
        Switch(writer,
            $"public override {CodeNames.ValueTask}<{Root}UndoOutcome> UndoAsync(int number, {Tool} tool, {JsonElement} token, {Arguments} arguments, {CodeNames.CancellationToken} cancellationToken)",
            map.Tools.Where(static tool => tool.IsCompensable), "UndoAsync", "(tool, token, arguments, cancellationToken)", "throw NotCompensable(tool)");
        Switch(writer, $"public override {CodeNames.ValueTask}<{Effect}> DecideEffectAsync({CallParameters})",
            map.Tools.Where(static tool => tool.DecidesEffect), "DecideEffectAsync", CallArguments, "base.DecideEffectAsync(number, tool, arguments, cancellationToken)");
        writer.Lines($"protected override {JsonOptions} CreateOptions() => ContractResolver.Options;");
        writer.Close();

        void Switch(SourceWriter target, string header, IEnumerable<MapEntry> tools, string method, string arguments, string otherwise)
        {
            MapEntry[] cases = tools.ToArray();
            if (cases.Length == 0)
            {
                // Every tool was refused: the map is empty, and only what is abstract must be there.
                if (otherwise == NoSuchTool)
                {
                    target.Lines($"{header} => {otherwise};").Line();
                }

                return;
            }

            target.Open($"{header} => number switch");
            foreach (MapEntry tool in cases)
            {
                target.Lines($"{map.IndexOf(tool)} => {tool.ClassName}.{method}{arguments},");
            }

            target.Lines($"_ => {otherwise},").Close(";").Line();
        }
    }

    private static void Registration(SourceWriter writer, MapSpec map, MapOptions options)
    {
        const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
        writer
            .Lines("/// <summary>Registers the tools of this project.</summary>")
            .Lines(GeneratedCode)
            .Open($"{options.Accessibility} static class {options.Name}Registration");
        writer
            .Lines("/// <summary>Adds the tools of this project to the services' <see cref=\"global::AgentGen.ToolMap\"/>. Calls of several projects add up.</summary>")
            .Lines("/// <param name=\"services\">The services.</param>")
            .Lines("/// <returns>The services.</returns>")
            .Open($"public static {Services} Add{options.Name}(this {Services} services)");
        foreach (GateSpec gate in map.CustomGates)
        {
            writer.Lines($"{Facade}ToolRegistration.AddGate<{gate.CustomType}>(services, {Literals.CSharp(gate.Name)}, {(gate.IsConstructible ? $"static () => new {gate.CustomType}()" : "null")});");
        }

        // One delegate for all calls, so that adding the project twice is seen.
        string create = map.Tools.Any(static tool => tool.Feature is not null) ? $"static provider => {options.Identifier}.Create(provider)" : $"{options.Identifier}.Create";
        writer.Lines($"return {Facade}ToolRegistration.AddMap(services, {create});").Close().Close();
    }
}
