using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility.Rules;

/// <summary>
/// Members. A caller sends what is declared: a new optional member breaks nobody, although a caller could have sent another value under its name before.
/// Where every name was invited (a dictionary, an object that declares no members at all) that does not hold.
/// </summary>
internal static class ObjectRule
{
    private static readonly JsonElement Name = JsonElement.Parse("""{"type":"string"}""");

    public static void Compare(Comparison comparison, Constraints was, Constraints now, string path)
    {
        Members before = new(was);
        Members after = new(now);
        foreach (string name in after.Required.Except(before.Required))
        {
            bool isNew = !before.Declared.Contains(name);
            comparison.Report(JsonPath.Member(path, name), isNew ? ChangeKind.ParameterAdded : ChangeKind.ParameterRequired, "", isNew ? "not declared" : "optional", "required");
        }

        foreach (string name in before.Declared.Union(after.Declared))
        {
            Member(comparison, before, after, name, path);
        }

        Rest(comparison, before, after, path);
        if (now.All("propertyNames").Any())
        {
            comparison.Compare(Names(was), Names(now), $"{path}.*~");
        }
    }

    private static void Member(Comparison comparison, Members before, Members after, string name, string path)
    {
        Constraints was = before.Of(name);
        Constraints now = after.Of(name);
        if (!before.Declared.Contains(name) && !before.InvitesEveryName)
        {
            return;
        }

        string place = JsonPath.Member(path, name);
        if (now.IsRefused && !was.IsNever)
        {
            comparison.Report(place, ChangeKind.ParameterRemoved, "", Kinds.Describe(was), "refused");
        }
        else if (!after.Declared.Contains(name) && !after.InvitesEveryName)
        {
            comparison.Report(place, ChangeKind.ParameterIgnored, "", Kinds.Describe(was), "not declared");
        }
        else
        {
            comparison.Compare(was, now, place);
        }
    }

    /// <summary>Members that neither side declares.</summary>
    private static void Rest(Comparison comparison, Members before, Members after, string path)
    {
        if (before.Rest.IsNever)
        {
            return;
        }

        if (after.Rest.IsRefused)
        {
            comparison.Report(path, ChangeKind.Closed, "", "accepted", "refused");
        }
        else
        {
            comparison.Compare(before.Rest, after.Rest, $"{path}.*");
        }
    }

    private static Constraints Names(Constraints constraints) => constraints.At(static part => Members.Schema(part, "propertyNames")).And(Name);
}
