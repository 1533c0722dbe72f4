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
        MapPlace place = MapPlace.Find(compilation, RootNamespace.Of(options));
        return new MapOptions(
            place.NamespaceCode,
            place.Name,
            attribute?.Named<bool>("Public") ?? false,
            attribute is not null && (ResultForm)attribute.Named<int>("Results") == ResultForm.JsonElement,
            compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp11 },
            JsonContext.Find(compilation)?.Code());
    }
}
