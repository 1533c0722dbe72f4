using AgentGen.Compiler;
using static AgentGen.Generators.CodeNames;

namespace AgentGen.Generators;

/// <summary>Writes the file of the structured answers that models give.</summary>
internal static class OutputEmitter
{
    private const string ClassName = "Outputs";

    internal static string Emit(ImmutableEquatableArray<OutputSpec> outputs, MapOptions options)
    {
        SourceWriter writer = new();
        writer.Lines(Header);
        MapEmitter.OpenMap(writer, options);
        writer.Lines("/// <summary>The structured answers that models give to this project.</summary>").Open($"{GeneratedCode}\npublic static class {ClassName}");
        foreach ((OutputSpec output, string name) in Named(outputs))
        {
            string type = output.Type.Name;
            writer.Lines($"/// <summary>Answers of the type <see cref=\"{type}\"/>.</summary>")
                .Lines($"{(output.IsPublic ? "public" : "internal")} static {Root}ModelOutput<{type}> {EnumParser.Escape(name)} {{ get; }} = {Facade}ModelOutputs.Create(")
                .Lines($"    {Literals.CSharp(output.Name)}, {options.JsonLiteral(SchemaBuilder.Output(output).ToString())}, {output.Type.ClassName}.Instance);");
        }

        writer.Close();
        MapEmitter.CloseMap(writer, options);
        return writer.ToString();
    }

    // A name that several types have belongs to none of them: which one is meant must not hang on the order of files.
    private static IEnumerable<(OutputSpec Output, string Name)> Named(ImmutableEquatableArray<OutputSpec> outputs)
    {
        ILookup<string, OutputSpec> byName = outputs.ToLookup(static output => output.Name, StringComparer.Ordinal);
        HashSet<string> taken = new(byName.Select(static group => group.Key), StringComparer.Ordinal) { ClassName };
        foreach (OutputSpec output in outputs)
        {
            string name = output.Name;
            if (name == ClassName || byName[name].Count() > 1)
            {
                name = output.FullName;
                while (!taken.Add(name))
                {
                    name += "_";
                }
            }

            yield return (output, name);
        }
    }
}
