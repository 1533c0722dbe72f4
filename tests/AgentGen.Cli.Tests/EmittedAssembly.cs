using System.Reflection;
using System.Reflection.Emit;

namespace AgentGen.Cli.Tests;

/// <summary>Writes assemblies with any manifest entries, also such as no compiler would write.</summary>
internal static class EmittedAssembly
{
    public static string Write(string path, params (string? Name, string? Json)[] entries)
    {
        PersistedAssemblyBuilder assembly = new(new AssemblyName("Emitted"), typeof(object).Assembly);
        ConstructorInfo constructor = typeof(AgentToolManifestAttribute).GetConstructor([typeof(string), typeof(string)])!;
        foreach ((string? name, string? json) in entries)
        {
            assembly.SetCustomAttribute(new CustomAttributeBuilder(constructor, [name, json]));
        }

        assembly.SetCustomAttribute(new CustomAttributeBuilder(typeof(AssemblyTitleAttribute).GetConstructor([typeof(string)])!, ["not a manifest"]));
        assembly.DefineDynamicModule("Emitted");
        assembly.Save(path);
        return path;
    }
}
