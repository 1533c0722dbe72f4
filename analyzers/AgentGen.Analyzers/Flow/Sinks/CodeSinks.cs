namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>Where a text chooses or becomes code.</summary>
internal static class CodeSinks
{
    public static IEnumerable<SinkEntry> Table { get; } =
    [
        Entry("System.Type", "GetType GetTypeFromProgID", "typeName progID"),
        Entry("System.Type", "GetMethod InvokeMember", "name"),
        Entry("System.Reflection.PropertyInfo", "SetValue", "this"),
        Entry("System.Reflection.FieldInfo", "SetValue", "this"),
        Entry("System.Reflection.Assembly", "Load* UnsafeLoadFrom", "assemblyString assemblyFile path partialName rawAssembly"),
        Entry("System.Reflection.Assembly", "GetType CreateInstance", "name typeName"),
        Entry("System.Reflection.RuntimeReflectionExtensions", "GetRuntimeMethod", "name"),
        Entry("System.Runtime.Loader.AssemblyLoadContext", "LoadFrom*", "assemblyPath assembly nativeImagePath"),
        Entry("System.Runtime.InteropServices.NativeLibrary", "Load TryLoad", "libraryPath libraryName"),
        Entry("System.Activator", "CreateInstance CreateInstanceFrom", "assemblyName typeName assemblyFile"),
        Entry("System.AppDomain", "Load CreateInstance* ExecuteAssembly*", "assemblyString assemblyName typeName assemblyFile"),
        Entry("Microsoft.CodeAnalysis.CSharp.Scripting.CSharpScript", "Evaluate* Run* Create", "code"),
        Entry("Microsoft.CodeAnalysis.Scripting.Script", "ContinueWith", "code"),
        Entry("Microsoft.CodeAnalysis.Compilation", "Emit", "this"),
        Entry("Microsoft.CodeAnalysis.CSharp.CSharpCompilation", "Emit", "this"),
        Entry("System.CodeDom.Compiler.CodeDomProvider", "CompileAssemblyFromSource", "sources"),
        Entry("System.Linq.Dynamic.Core.DynamicExpressionParser", "ParseLambda", "expression"),
        Entry("System.Management.Automation.PowerShell", "AddCommand", "cmdlet"),
        Entry("Microsoft.Scripting.Hosting.ScriptEngine", "Execute* CreateScriptSourceFromString", "expression code"),
        Entry("Microsoft.ClearScript.ScriptEngine", "Execute* Evaluate*", "code command"),
        Entry("System.Xml.Xsl.XslCompiledTransform", "Load", "stylesheet stylesheetUri"),
    ];

    private static SinkEntry Entry(string type, string methods, string parameters) => new(SinkKind.Code, type, methods, parameters);
}
