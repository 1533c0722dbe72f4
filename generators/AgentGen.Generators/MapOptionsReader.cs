using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Generators;

/// <summary>Reads <c>[assembly: AgentTools]</c> and the project's root namespace.</summary>
internal static class MapOptionsReader
{
    internal static MapOptions Read(Compilation compilation, AnalyzerConfigOptions options)
    {
        AttributeData? attribute = compilation.Assembly.Attribute(MetadataNames.AgentTools);
        options.TryGetValue("build_property.RootNamespace", out string? root);
        return new MapOptions(
            Sanitize(attribute?.Named<string>("Namespace") ?? root ?? compilation.AssemblyName ?? ""),
            MapName.Of(attribute),
            attribute?.Named<bool>("Public") ?? false,
            attribute is not null && (ResultForm)attribute.Named<int>("Results") == ResultForm.JsonElement,
            compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp11 },
            attribute?.Named<INamedTypeSymbol>("JsonContext")?.Code());
    }

    private static string Sanitize(string name) => string.Join(".", name.Split('.').Where(static part => part.Length > 0).Select(SanitizePart));

    private static string SanitizePart(string part)
    {
        string identifier = new([.. part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
        return EnumParser.Escape(SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? identifier : "_" + identifier);
    }
}
