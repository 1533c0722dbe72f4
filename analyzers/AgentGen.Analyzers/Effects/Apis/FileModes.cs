using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>Tells reading from writing where one method does both.</summary>
internal static class FileModes
{
    /// <summary>What <c>FileMode</c> and <c>FileAccess</c> say. A mode that is not written here says nothing.</summary>
    public static Deed? Judge(ApiUse use)
    {
        string? mode = use.MemberOf("FileMode");
        string? access = use.MemberOf("FileAccess");
        return (mode, access) switch
        {
            (_, "Read") => use.Harmless(),
            ("Append", _) => Append(use),
            ("Create" or "CreateNew" or "Truncate" or "OpenOrCreate", _) or ("Open", "Write") => use.Done(),
            _ => null,
        };
    }

    /// <summary><c>new StreamWriter(path)</c>; a writer over a stream does what the stream does.</summary>
    public static Deed? JudgeWriter(ApiUse use)
    {
        if (use.Argument("path") is null)
        {
            return null;
        }

        return use.Argument("append") is { ConstantValue: { HasValue: true, Value: true } } ? Append(use) : use.Done();
    }

    /// <summary>A folder that is deleted with all it holds cannot be had back.</summary>
    public static Deed? JudgeDelete(ApiUse use)
    {
        bool isRecursive = use.Argument("recursive") is { } recursive && recursive.ConstantValue is not { HasValue: true, Value: false };
        Deed deed = use.Done(isRecursive ? "deletes a folder with all that it holds" : null);
        deed.IsIrreversible = isRecursive;
        return deed;
    }

    /// <summary>Saving by a file's name; saving to a stream or writer does what that does.</summary>
    public static Deed? JudgeNamed(ApiUse use) => use.Argument(static type => type.SpecialType == SpecialType.System_String) is null ? null : use.Done();

    private static Deed Append(ApiUse use)
    {
        Deed deed = use.Done("appends to a file");
        deed.IsRepeatable = false;
        return deed;
    }
}
