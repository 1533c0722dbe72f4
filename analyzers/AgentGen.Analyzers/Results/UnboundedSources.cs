using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Effects;
using AgentGen.Analyzers.Effects.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Results;

/// <summary>Knows which calls give all of something, however much it is.</summary>
internal static class UnboundedSources
{
    /// <summary>What is given whole, as a reader would say it; <see langword="null"/> for a call whose answer is small or is the author's business.</summary>
    public static string? Find(IOperation operation, ToolBody tool, ValueParts parts)
    {
        if (operation is not IInvocationOperation call)
        {
            return null;
        }

        IMethodSymbol method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        string name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - 5) : method.Name;
        return (ApiCatalog.FullName(method.ContainingType), name) switch
        {
            ("System.IO.File" or "System.IO.Abstractions.IFile", "ReadAllText" or "ReadAllLines" or "ReadAllBytes" or "ReadLines") => DependsOnModel(call, tool, parts) ? "a whole file" : null,
            ("System.IO.Directory" or "System.IO.Abstractions.IDirectory", "GetFiles" or "GetFileSystemEntries" or "EnumerateFiles" or "EnumerateFileSystemEntries") =>
                call.Arguments.Any(static argument => IsRecursive(argument.Value)) ? "every file below a folder" : null,
            ("System.IO.StreamReader" or "System.IO.TextReader", "ReadToEnd") => IsProcessOutput(call.Instance, parts) ? "the whole output of a process" : DependsOnModel(call, tool, parts) ? "a whole stream" : null,
            ("System.Net.Http.HttpClient", "GetString" or "GetByteArray") or ("System.Net.WebClient", "DownloadString" or "DownloadData") => IsAddressOfModel(call, tool, parts) ? "a whole page" : null,
            ("System.Net.Http.HttpContent", "ReadAsString" or "ReadAsByteArray") =>
                tool.Root.Descendants().OfType<IInvocationOperation>().Any(request => request.TargetMethod.ContainingType.Name == "HttpClient" && IsAddressOfModel(request, tool, parts)) ? "a whole page" : null,
            ("Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions" or "System.Linq.Enumerable", "ToList" or "ToArray") =>
                call.Arguments.FirstOrDefault() is { Value: var table } && IsWholeTable(table) ? "a whole table" : null,
            _ => null,
        };
    }

    private static bool DependsOnModel(IInvocationOperation call, ToolBody tool, ValueParts parts) =>
        call.Arguments.Select(static argument => argument.Value).Concat(call.Instance is { } instance ? [instance] : [])
            .SelectMany(parts.Of)
            .SelectMany(static part => part.DescendantsAndSelf())
            .SelectMany(part => part is ILocalReferenceOperation local ? parts.ValuesOf(local.Local).SelectMany(static value => value.DescendantsAndSelf()) : [part])
            .Any(part => part is IParameterReferenceOperation && tool.IsFromModel(part, parts));

    // Behind an address of the author's, the author knows what comes.
    private static bool IsAddressOfModel(IInvocationOperation call, ToolBody tool, ValueParts parts) =>
        call.Arguments.FirstOrDefault() is { Value: var address }
        && tool.IsFromModel(address, parts)
        && parts.Text(address).IndexOf("//", StringComparison.Ordinal) < 0;

    private static bool IsRecursive(IOperation argument) => argument.Unwrap() is IFieldReferenceOperation { Field.Name: "AllDirectories" }
        || argument.Unwrap() is IObjectCreationOperation { Initializer: { } options } && options.Initializers.OfType<ISimpleAssignmentOperation>()
            .Any(static set => set is { Target: IPropertyReferenceOperation { Property.Name: "RecurseSubdirectories" }, Value.ConstantValue: { HasValue: true, Value: true } });

    private static bool IsProcessOutput(IOperation? reader, ValueParts parts) =>
        reader is not null && parts.Of(reader).Any(static part => part is IPropertyReferenceOperation { Property: { Name: "StandardOutput" or "StandardError", ContainingType.Name: "Process" } });

    private static bool IsWholeTable(IOperation source) => source.Unwrap() switch
    {
        IPropertyReferenceOperation { Type: { Name: "DbSet" } set } => ApiCatalog.FullName(set) == "Microsoft.EntityFrameworkCore.DbSet",
        IInvocationOperation { TargetMethod: { Name: "Set", ContainingType: var context } } => ApiCatalog.FullName(context) == "Microsoft.EntityFrameworkCore.DbContext",
        IInvocationOperation { TargetMethod.Name: "AsNoTracking" or "Include" or "ThenInclude" or "OrderBy" or "OrderByDescending" or "ThenBy" or "Select" or "AsQueryable" or "AsEnumerable" } step =>
            (step.Instance ?? step.Arguments.FirstOrDefault()?.Value) is { } before && IsWholeTable(before),
        _ => false,
    };
}
