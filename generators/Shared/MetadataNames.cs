namespace AgentGen.Compiler;

/// <summary>Every type name that the compiler side looks up.</summary>
internal static class MetadataNames
{
    internal const string Tool = "AgentGen.ToolAttribute";
    internal const string ModelOutput = "AgentGen.ModelOutputAttribute";
    internal const string AgentTools = "AgentGen.AgentToolsAttribute";
    internal const string ToolService = "AgentGen.ToolServiceAttribute";
    internal const string ToolType = "AgentGen.ToolTypeAttribute";
    internal const string ToolManifest = "AgentGen.AgentToolManifestAttribute";
    internal const string Phase = "AgentGen.PhaseAttribute";
    internal const string GenericPhase = "AgentGen.PhaseAttribute<TPhase>";
    internal const string PhaseEdge = "AgentGen.PhaseEdgeAttribute";
    internal const string ReadOnlyPhase = "AgentGen.ReadOnlyPhaseAttribute";
    internal const string Phases = "AgentGen.Phases";
    internal const string QualityGate = "AgentGen.QualityGateAttribute";
    internal const string GenericQualityGate = "AgentGen.QualityGateAttribute<TGate>";
    internal const string IQualityGate = "AgentGen.IQualityGate";
    internal const string ISyntaxChecker = "AgentGen.ISyntaxChecker";
    internal const string IWorkspace = "AgentGen.IWorkspace";
    internal const string ICommandRunner = "AgentGen.ICommandRunner";
    internal const string GateVerdict = "AgentGen.GateVerdict";
    internal const string ShellCommand = "AgentGen.ShellCommandAttribute";
    internal const string Effect = "AgentGen.Effect";
    internal const string UndoOutcome = "AgentGen.UndoOutcome";

    internal const string Description = "System.ComponentModel.DescriptionAttribute";
    internal const string DisplayName = "System.ComponentModel.DisplayNameAttribute";
    internal const string DefaultValue = "System.ComponentModel.DefaultValueAttribute";
    internal const string Flags = "System.FlagsAttribute";
    internal const string Obsolete = "System.ObsoleteAttribute";
    internal const string Conditional = "System.Diagnostics.ConditionalAttribute";
    internal const string UnmanagedCallersOnly = "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute";
    internal const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";

    internal const string CancellationToken = "System.Threading.CancellationToken";
    internal const string ServiceProvider = "System.IServiceProvider";
    internal const string AIFunctionArguments = "Microsoft.Extensions.AI.AIFunctionArguments";
    internal const string AIFunctionName = "Microsoft.Extensions.AI.AIFunctionNameAttribute";
    internal const string AIParameterName = "Microsoft.Extensions.AI.AIParameterNameAttribute";
    internal const string AIContent = "Microsoft.Extensions.AI.AIContent";
    internal const string FromKeyedServices = "Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";
    internal const string ActivatorUtilitiesConstructor = "Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructorAttribute";

    /// <summary>Any attribute of this name marks a service, whichever framework it is from.</summary>
    internal const string FromServicesSimpleName = "FromServicesAttribute";

    internal const string Task = "System.Threading.Tasks.Task";
    internal const string TaskOf = "System.Threading.Tasks.Task<TResult>";
    internal const string ValueTask = "System.Threading.Tasks.ValueTask";
    internal const string ValueTaskOf = "System.Threading.Tasks.ValueTask<TResult>";

    internal const string AsyncEnumerable = "System.Collections.Generic.IAsyncEnumerable<T>";
    internal const string Progress = "System.IProgress<T>";
    internal const string CollectionBuilder = "System.Runtime.CompilerServices.CollectionBuilderAttribute";

    internal const string JsonNamespace = "System.Text.Json.Serialization";
    internal const string JsonPropertyName = JsonNamespace + ".JsonPropertyNameAttribute";
    internal const string JsonIgnore = JsonNamespace + ".JsonIgnoreAttribute";
    internal const string JsonRequired = JsonNamespace + ".JsonRequiredAttribute";
    internal const string JsonConstructor = JsonNamespace + ".JsonConstructorAttribute";
    internal const string JsonPropertyOrder = JsonNamespace + ".JsonPropertyOrderAttribute";
    internal const string JsonInclude = JsonNamespace + ".JsonIncludeAttribute";
    internal const string JsonExtensionData = JsonNamespace + ".JsonExtensionDataAttribute";
    internal const string JsonNumberHandling = JsonNamespace + ".JsonNumberHandlingAttribute";
    internal const string JsonUnmappedMemberHandling = JsonNamespace + ".JsonUnmappedMemberHandlingAttribute";
    internal const string JsonPolymorphic = JsonNamespace + ".JsonPolymorphicAttribute";
    internal const string JsonDerivedType = JsonNamespace + ".JsonDerivedTypeAttribute";
    internal const string JsonSerializable = JsonNamespace + ".JsonSerializableAttribute";
    internal const string JsonSerializerContext = JsonNamespace + ".JsonSerializerContext";
    internal const string JsonConverter = JsonNamespace + ".JsonConverterAttribute";
    internal const string JsonStringEnumMemberName = JsonNamespace + ".JsonStringEnumMemberNameAttribute";
}
