using System.Text;

namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>A record, class or struct. Its members are filled in later, so that it may contain itself.</summary>
internal class ObjectNode(string name, ObjectForm form) : TypeNode
{
    internal override string Code => name;

    internal override bool IsValueType => form is ObjectForm.Struct or ObjectForm.RecordStruct;

    internal ObjectForm Form => form;

    internal List<MemberNode> Members { get; } = [];

    internal MemberNode? Find(string jsonName) => Members.Find(member => member.IsInJson && member.JsonName == jsonName);

    /// <summary>Finds the member that JSON with this name sets.</summary>
    internal MemberNode? FindGiven(string name) => Members.Find(member => member.CanBeGiven && member.JsonName.Equals(name, StringComparison.OrdinalIgnoreCase));

    internal string Source
    {
        get
        {
            MemberNode[] constructed = [.. Members.Where(static member => member.Kind == MemberKind.Constructor)];
            bool isRecord = form is ObjectForm.Record or ObjectForm.RecordStruct;
            StringBuilder source = new();
            source.Append(form switch
            {
                ObjectForm.Record => "public record ",
                ObjectForm.Class => "public class ",
                ObjectForm.Struct => "public struct ",
                _ => "[method: JsonConstructor] public record struct ",
            });
            source.Append(name);
            if (constructed.Length > 0)
            {
                source.Append('(').AppendJoin(", ", constructed.Select(member => Parameter(member, isRecord))).Append(')');
            }

            source.AppendLine().AppendLine("{");
            foreach (MemberNode member in Members.Where(member => !isRecord || member.Kind != MemberKind.Constructor))
            {
                source.AppendLine($"    {member.Attributes}public {Property(member)}");
            }

            return source.AppendLine("}").ToString();
        }
    }

    private static string Parameter(MemberNode member, bool isProperty)
    {
        string attributes = isProperty && member.Attributes is { Length: > 0 } text ? text.Replace("[", "[property: ", StringComparison.Ordinal) : "";
        string value = member.Default is { } constant ? $" = {constant}" : "";
        return $"{attributes}{member.Type.Code} {(isProperty ? member.Name : ParameterName(member))}{value}";
    }

    private static string ParameterName(MemberNode member) => char.ToLowerInvariant(member.Name[0]) + member.Name[1..];

    private static string Property(MemberNode member) => member.Kind switch
    {
        MemberKind.Constructor => $"{member.Type.Code} {member.Name} {{ get; }} = {ParameterName(member)};",
        MemberKind.Computed => $"{member.Type.Code} {member.Name} => default!;",
        MemberKind.Required => $"required {member.Type.Code} {member.Name} {{ get; init; }}",
        MemberKind.Init => $"{member.Type.Code} {member.Name} {{ get; init; }}{Start(member)}",
        _ => $"{member.Type.Code} {member.Name} {{ get; set; }}{Start(member)}",
    };

    private static string Start(MemberNode member) => member.Initialiser is { } start ? $" = {start};" : "";
}

/// <summary>How an object is declared.</summary>
internal enum ObjectForm
{
    Record,
    Class,
    Struct,
    RecordStruct,
}
