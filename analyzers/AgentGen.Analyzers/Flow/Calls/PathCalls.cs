using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>Calls of <c>System.IO.Path</c>, and of the classes that hold a path.</summary>
internal static class PathCalls
{
    public static Value? Result(Call call) => call.Type switch
    {
        "System.IO.Path" => OfPath(call),
        "System.IO.FileInfo" or "System.IO.DirectoryInfo" when call.Name == ".ctor" => call[0].Without(Checks.Shape),
        "System.IO.Directory" when call.Name == "GetParent" => call[0].AsPart(),
        "System.IO.File" when call.Name == "ResolveLinkTarget" => call[0],
        _ => null,
    };

    /// <summary>Whether a value is one of the characters of <c>Path.GetInvalidFileNameChars()</c>, one after the other.</summary>
    public static bool IsInvalidCharacter(IOperation operation) =>
        operation.Unwrap() is ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_Char, DeclaringSyntaxReferences: [var declaration] } }
        && declaration.GetSyntax() is ForEachStatementSyntax loop
        && loop.Expression.ToString().Contains("nvalid");

    private static Value? OfPath(Call call)
    {
        switch (call.Name)
        {
            case "Combine":
                return Combine(call, isJoin: false);
            case "Join":
                return Combine(call, isJoin: true);
            case "GetFullPath":
                return call.Everything.Without(Checks.Shape | Checks.Anchored).With(Checks.FullPath);
            case "GetRelativePath":
                return call[1].Without(Checks.Shape | Checks.Anchored).With(Checks.RelativePath);
            case "GetFileName" or "GetFileNameWithoutExtension" or "GetExtension":
                return call[0].AsPart().Without(Checks.Shape).With(Checks.Path);
            case "GetDirectoryName" or "GetPathRoot":
                return call[0].AsPart();
            case "ChangeExtension" or "TrimEndingDirectorySeparator":
                return call[0];
            default:
                return null;
        }
    }

    // The last absolute path wins in Combine; Join only puts separators between.
    private static Value Combine(Call call, bool isJoin)
    {
        Value[] parts = [.. call.Values];
        if (isJoin)
        {
            return Concatenation.Of(parts);
        }

        string lead = parts.Length > 0 && parts[0].IsClean ? parts[0].Lead : "";
        return Value.Made(parts).Without(Checks.Shape).WithLead(lead);
    }
}
