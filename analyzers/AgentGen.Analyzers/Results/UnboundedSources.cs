using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Effects;
using AgentGen.Analyzers.Effects.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Results;

/// <summary>Knows which calls give all of something, however much it is.</summary>
internal static class UnboundedSources
{
    // These leave every row in.
    private static readonly string[] Shaping =
        ["AsNoTracking", "Include", "ThenInclude", "OrderBy", "OrderByDescending", "ThenBy", "Select", "AsQueryable", "AsEnumerable"];

    private static readonly string[] Narrowing = ["WHERE", "LIMIT", "TOP", "FETCH", "COUNT(", "SUM(", "MAX(", "MIN(", "AVG(", "EXISTS", "GROUP BY", "PRAGMA"];

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
            ("System.IO.File" or "System.IO.Abstractions.IFile", "ReadAllText" or "ReadAllLines" or "ReadAllBytes" or "ReadLines") =>
                DependsOnModel(call, tool, parts) ? "a whole file" : null,
            ("System.IO.Directory" or "System.IO.Abstractions.IDirectory",
                "GetFiles" or "GetFileSystemEntries" or "EnumerateFiles" or "EnumerateFileSystemEntries") =>
                call.Arguments.Any(static argument => IsRecursive(argument.Value)) ? "every file below a folder" : null,
            ("System.IO.StreamReader" or "System.IO.TextReader", "ReadToEnd") => IsProcessOutput(call.Instance, parts)
                ? "the whole output of a process"
                : DependsOnModel(call, tool, parts) ? "a whole stream" : null,
            ("System.Net.Http.HttpClient", "GetString" or "GetByteArray") => "a whole page",
            ("System.Net.WebClient", "DownloadString" or "DownloadData") => "a whole page",
            ("System.Net.Http.HttpContent", "ReadAsString" or "ReadAsByteArray") => "a whole page",
            ("Dapper.SqlMapper", "Query") =>
                call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "sql") is { Value: var sql } && IsWholeTable(parts.Text(sql))
                    ? "a whole table"
                    : null,
            ("Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions" or "System.Linq.Enumerable", "ToList" or "ToArray") =>
                call.Arguments.FirstOrDefault() is { Value: var table } && IsWholeTable(table) ? "a whole table" : null,
            _ => null,
        };
    }

    private static bool DependsOnModel(IInvocationOperation call, ToolBody tool, ValueParts parts) =>
        call.Arguments.Select(static argument => argument.Value).Concat(call.Instance is { } instance ? [instance] : [])
            .SelectMany(parts.Of)
            .SelectMany(static part => part.DescendantsAndSelf())
            .SelectMany(part => part is ILocalReferenceOperation local
                ? parts.ValuesOf(local.Local).SelectMany(static value => value.DescendantsAndSelf())
                : [part])
            .Any(part => part is IParameterReferenceOperation && tool.IsFromModel(part, parts));

    private static bool IsWholeTable(string sql)
    {
        string statement = sql.TrimStart().ToUpperInvariant();
        return statement.StartsWith("SELECT ", StringComparison.Ordinal) && !Narrowing.Any(statement.Contains);
    }

    private static bool IsRecursive(IOperation argument) => argument.Unwrap() is IFieldReferenceOperation { Field.Name: "AllDirectories" }
        || argument.Unwrap() is IObjectCreationOperation { Initializer: { } options } && options.Initializers.OfType<ISimpleAssignmentOperation>()
            .Where(static set => set.Target is IPropertyReferenceOperation { Property.Name: "RecurseSubdirectories" })
            .Any(static set => set.Value.ConstantValue is { HasValue: true, Value: true });

    private static bool IsProcessOutput(IOperation? reader, ValueParts parts) =>
        reader is not null
        && parts.Of(reader).OfType<IPropertyReferenceOperation>()
            .Any(static part => part.Property is { Name: "StandardOutput" or "StandardError", ContainingType.Name: "Process" });

    private static bool IsWholeTable(IOperation source) => source.Unwrap() switch
    {
        IPropertyReferenceOperation { Type: { Name: "DbSet" } set } => ApiCatalog.FullName(set) == "Microsoft.EntityFrameworkCore.DbSet",
        IInvocationOperation { TargetMethod: { Name: "Set", ContainingType: var context } } =>
            ApiCatalog.FullName(context) == "Microsoft.EntityFrameworkCore.DbContext",
        IInvocationOperation step when Shaping.Contains(step.TargetMethod.Name) =>
            (step.Instance ?? step.Arguments.FirstOrDefault()?.Value) is { } before && IsWholeTable(before),
        _ => false,
    };
}
