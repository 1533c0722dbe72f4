namespace AgentGen.Compiler;

/// <summary>Reads references in comments.</summary>
internal static class Crefs
{
    /// <summary>The simple name: <c>Read</c> for <c>Files.Read(string)</c>, <c>List</c> for <c>T:System.Collections.Generic.List`1</c>.</summary>
    internal static string SimpleName(string cref)
    {
        string path = WithoutTail(WithoutKind(cref));
        if (path.EndsWith(".#ctor", StringComparison.Ordinal))
        {
            path = path.Substring(0, path.Length - ".#ctor".Length);
        }

        string name = path.Substring(LastDot(path) + 1);
        int arguments = name.IndexOfAny(['{', '<', '`']);
        return arguments > 0 ? name.Substring(0, arguments) : name;
    }

    /// <summary>The parameters with their brackets taken off; <see langword="null"/> where the reference names none.</summary>
    internal static string? Parameters(string cref)
    {
        int open = cref.IndexOf('(');
        return open < 0 ? null : cref.Substring(open + 1).TrimEnd().TrimEnd(')');
    }

    /// <summary>The reference without its parameters.</summary>
    internal static string WithoutTail(string cref)
    {
        int open = cref.IndexOf('(');
        return open < 0 ? cref : cref.Substring(0, open);
    }

    /// <summary>Where the last dot stands that parts two names: none inside type arguments.</summary>
    internal static int LastDot(string path)
    {
        int depth = 0;
        for (int i = path.Length - 1; i >= 0; i--)
        {
            depth += path[i] is '}' or '>' ? 1 : path[i] is '{' or '<' ? -1 : 0;
            if (path[i] == '.' && depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static string WithoutKind(string cref) => cref is [_, ':', ..] ? cref.Substring(2) : cref;
}
