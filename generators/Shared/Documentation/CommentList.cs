using System.Globalization;

namespace AgentGen.Compiler;

/// <summary>A list that is being written.</summary>
internal sealed class CommentList(bool isNumbered)
{
    private int _count;

    internal string NextMark() => isNumbered ? (++_count).ToString(CultureInfo.InvariantCulture) + ". " : "- ";
}
