using AgentGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>What a member of an object carries, and what an object carries when a member is set.</summary>
internal static class MemberValues
{
    public static Value Read(FlowSession session, Value owner, IMemberReferenceOperation member)
    {
        string name = member.Member.Name;
        if (owner.Members.TryGetValue(name, out Value? known))
        {
            return known;
        }

        if (owner.IsClean || member.Member is IMethodSymbol)
        {
            return member.Member.ContainingType is { IsTupleType: true } ? ReadTuple(owner, member) : Value.Clean;
        }

        ITypeSymbol? type = member.Instance?.Type;
        return (session.Context.NameOf(type), name) switch
        {
            _ when type is { IsTupleType: true } => ReadTuple(owner, member),
            _ when session.Context.IsData(type) => owner.Member(name, Places.IsText(member.Type)),
            ("System.Uri", "Host" or "Authority" or "DnsSafeHost" or "IdnHost") => owner.Map(static taint => taint.AsPart().With(Checks.Host)),
            ("System.Uri", "AbsoluteUri" or "OriginalString") => owner,
            ("System.Uri" or "System.UriBuilder", not "Uri") => owner.AsPart(),
            ("System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.FileSystemInfo", "FullName") => owner.With(Checks.FullPath),
            ("System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.FileSystemInfo", "Name" or "Extension") => owner.AsPart().With(Checks.Path),
            ("System.Text.RegularExpressions.Match" or "System.Text.RegularExpressions.Group" or "System.Text.RegularExpressions.Capture", _) => Value.Clean,
            (_, "Current") => owner.Element(),
            (_, "Value" or "Result" or "Key" or "RootElement") => owner,
            _ => owner.AsPart(),
        };
    }

    /// <summary>What setting a member makes of its object; <see langword="null"/> where the object does not carry the member's text on.</summary>
    public static Func<Value, Value>? Set(FlowSession session, IMemberReferenceOperation member, Value value)
    {
        string name = member.Member.Name;
        if (session.Context.NameOf(member.Instance?.Type) == "System.UriBuilder")
        {
            Value part = name is "Host" or "Scheme" ? value : value.With(Checks.Url);
            return old => Value.Made(old, part);
        }

        return old => old.WithMember(name, value);
    }

    private static Value ReadTuple(Value owner, IMemberReferenceOperation member)
    {
        string name = member.Member is IFieldSymbol { CorrespondingTupleField: { } field } ? field.Name : member.Member.Name;
        return owner.Members.TryGetValue(name, out Value? known) ? known : owner.AsPart();
    }
}
