using AgentGen.Analyzers.Commands;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Gates;

/// <summary>Recognizes, by its name and its body, a tool after which the file at a path is gone.</summary>
internal static class RemovedFile
{
    private static readonly string[] Verbs = ["Delete", "Remove", "Move", "Rename", "Unlink", "Trash", "Purge", "Erase"];

    // What leaves a file as it is, or takes it away. Every other call with the path may put one there.
    private static readonly string[] Harmless = ["Exists", "Delete", "Move", "Copy", "OpenRead", "OpenText", "Read", "Get", "Set"];

    public static bool IsRemoved(IMethodSymbol tool, IParameterSymbol path, IOperation body)
    {
        if (!Verbs.Any(verb => tool.Name.StartsWith(verb, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        IInvocationOperation[] calls = [.. body.Descendants().OfType<IInvocationOperation>()];
        return calls.Any(call => Removes(call, path))
            && !calls.Any(call => MayWrite(call, path))
            && !body.Descendants().OfType<IObjectCreationOperation>().Any(made => MayWrite(made, path));
    }

    private static bool Removes(IInvocationOperation call, IParameterSymbol path) =>
        IsOfFiles(call.TargetMethod, "File")
        && call.TargetMethod.Name is "Delete" or "Move"
        && !IsInCatch(call)
        && IsPath(call.Arguments[0].Value, path)
        && call.Arguments.Skip(1).All(argument => !IsPath(argument.Value, path));

    private static bool MayWrite(IInvocationOperation call, IParameterSymbol path) =>
        IsOfFiles(call.TargetMethod, "File") && call.Arguments.Any(argument => IsPath(argument.Value, path)) && !IsHarmless(call, path);

    private static bool IsHarmless(IInvocationOperation call, IParameterSymbol path) =>
        Harmless.Any(name => call.TargetMethod.Name.StartsWith(name, StringComparison.Ordinal))
        && call.Arguments.Skip(1).All(argument => !IsPath(argument.Value, path));

    private static bool MayWrite(IObjectCreationOperation made, IParameterSymbol path) =>
        made.Type is { Name: "FileStream" or "StreamWriter" } && made.Arguments.Any(argument => IsPath(argument.Value, path));

    /// <summary>Whether a value is the path, or the place of it under some root.</summary>
    private static bool IsPath(IOperation value, IParameterSymbol path) => value.Unwrap() switch
    {
        IParameterReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, path) && !reference.IsReassigned(),
        ILocalReferenceOperation local => local.OnlyValue() is { } only ? IsPath(only, path) : IsResolvedInto(local, path),
        IAwaitOperation awaited => IsPath(awaited.Operation, path),
        IInvocationOperation call => Resolves(call.TargetMethod) && call.Arguments.Any(argument => IsPath(argument.Value, path)),
        _ => false,
    };

    // As in TryResolve(path, out string full, …).
    private static bool IsResolvedInto(ILocalReferenceOperation local, IParameterSymbol path) =>
        local.Root().Descendants().OfType<IInvocationOperation>().Any(call =>
            call.Arguments.Any(argument => argument.Parameter?.RefKind == RefKind.Out && Names(argument.Value, local.Local))
            && call.Arguments.Any(argument => argument.Value.Unwrap() is IParameterReferenceOperation given && SymbolEqualityComparer.Default.Equals(given.Parameter, path)));

    private static bool Names(IOperation target, ILocalSymbol local) => target switch
    {
        IDeclarationExpressionOperation declaration => Names(declaration.Expression, local),
        ILocalReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Local, local),
        _ => false,
    };

    // A method of somebody's own that makes a path of a path confines it; those of the framework are told by name.
    private static bool Resolves(IMethodSymbol method) => IsOfFiles(method, "Path")
        ? method.Name is "Combine" or "Join" or "GetFullPath"
        : method.ContainingNamespace is not { Name: "System" or "IO" } && Text(method.ReturnType);

    private static bool Text(ITypeSymbol type) => type is { SpecialType: SpecialType.System_String }
        or INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_String }] };

    private static bool IsOfFiles(IMethodSymbol method, string type) => method.ContainingType.Is("System.IO." + type);

    private static bool IsInCatch(IOperation operation)
    {
        for (IOperation? level = operation; level is not null; level = level.Parent)
        {
            if (level is ICatchClauseOperation)
            {
                return true;
            }
        }

        return false;
    }
}
