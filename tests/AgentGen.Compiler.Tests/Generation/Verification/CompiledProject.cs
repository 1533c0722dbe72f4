using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted.Verification;

/// <summary>A generated project that was compiled and loaded.</summary>
internal sealed class CompiledProject(AssemblyLoadContext context, Assembly assembly) : IDisposable
{
    internal Assembly Assembly => assembly;

    internal ToolMap Map(IServiceProvider? services = null, IToolFeatures? features = null)
    {
        MethodInfo create = assembly.GetType($"{Generate.RootNamespace}.AgentTools", throwOnError: true)!.GetMethod("Create")!;

        // Only a project with a tool that belongs to a feature asks for the features.
        return (ToolMap)create.Invoke(null, create.GetParameters().Length == 1 ? [services] : [services, features])!;
    }

    internal GeneratedTool Tool(string name, IServiceProvider? services = null) =>
        Map(services).TryGet(name, out GeneratedTool? tool) ? tool : throw new InvalidOperationException($"There is no tool '{name}'.");

    /// <summary>Calls a tool with a JSON object, as a model does.</summary>
    internal ValueTask<object?> CallAsync(string tool, string json, IServiceProvider? services = null) =>
        Tool(tool, services).InvokeAsync(Arguments(json), TestContext.Current.CancellationToken);

    internal IReadOnlyList<string> OutputNames => [.. Outputs().Select(static property => property.Name)];

    internal ProjectOutput Output(string name) => new(Outputs().Single(property => property.Name == name));

    internal static AIFunctionArguments Arguments(string json)
    {
        AIFunctionArguments arguments = [];
        foreach (JsonProperty member in JsonElement.Parse(json).EnumerateObject())
        {
            arguments[member.Name] = member.Value;
        }

        return arguments;
    }

    /// <summary>What the reflection-based factory makes of the method with this name.</summary>
    internal AIFunction Reflected(string method)
    {
        MethodInfo info = assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Single(candidate => candidate.Name == method && candidate.IsDefined(typeof(ToolAttribute)));
        return AIFunctionFactory.Create(info, target: null);
    }

    private PropertyInfo[] Outputs() => assembly.GetType($"{Generate.RootNamespace}.AgentTools+Outputs", throwOnError: true)!
        .GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);

    public void Dispose() => context.Unload();
}
