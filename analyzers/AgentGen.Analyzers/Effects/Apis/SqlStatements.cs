using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>Tells statements that read from those that write, by their first words.</summary>
internal static class SqlStatements
{
    private static readonly HashSet<string> Reading = Words("SELECT WITH EXPLAIN SHOW DESCRIBE PRAGMA VALUES SET USE BEGIN COMMIT ROLLBACK DECLARE TABLE");
    private static readonly HashSet<string> Writing = Words("INSERT UPDATE MERGE REPLACE UPSERT CREATE ALTER GRANT REVOKE");
    private static readonly HashSet<string> Deleting = Words("DELETE DROP TRUNCATE");

    public static Deed? JudgeCommand(ApiUse use)
    {
        var texts = use.Instance is { } command ? TextsOf(command, use.Parts).ToList() : [];
        return Judge(use, string.Join("; ", texts.Select(use.Parts.Text)), texts);
    }

    // Dapper also takes a definition made elsewhere: of that nothing is said here.
    public static Deed? JudgeText(ApiUse use) => use.Argument("sql") is { } sql ? Judge(use, use.Parts.Text(sql), [sql]) : null;

    private static Deed? Judge(ApiUse use, string text, IReadOnlyList<IOperation> targets)
    {
        var verbs = Verbs(text).ToList();
        string? deletes = verbs.FirstOrDefault(Deleting.Contains);
        bool isKnown = verbs.Count > 0 && verbs.All(static verb => Reading.Contains(verb) || Writing.Contains(verb) || Deleting.Contains(verb));
        Deed? deed = (deletes, writes: verbs.FirstOrDefault(Writing.Contains), isKnown) switch
        {
            ({ } verb, _, _) => use.Done($"runs a {verb} statement"),
            (_, { } verb, _) => use.Done($"runs an SQL statement that writes ({verb})"),
            (_, _, true) => use.Harmless(),
            _ when IsMeantToWrite(use.Method.Name) => use.Done(),
            _ => null,
        };
        if (deed is { IsHarmless: false })
        {
            deed.Targets = targets;
            deed.IsIrreversible = deletes is not null;
        }

        return deed;
    }

    private static bool IsMeantToWrite(string method) =>
        method is "Execute" or "ExecuteAsync" || method.StartsWith("ExecuteNonQuery", StringComparison.Ordinal)
            || method.StartsWith("ExecuteSql", StringComparison.Ordinal);

    private static IEnumerable<IOperation> TextsOf(IOperation command, ValueParts parts) => parts.Of(command).SelectMany(part => part switch
    {
        IObjectCreationOperation creation => creation.Arguments
            .Where(static argument => argument.Parameter is { Type.SpecialType: SpecialType.System_String }).Take(1).Select(static argument => argument.Value)
            .Concat((creation.Initializer?.Initializers ?? []).OfType<ISimpleAssignmentOperation>().Where(IsText).Select(static set => set.Value)),
        ILocalReferenceOperation local => Set(local.Local, parts),
        IParameterReferenceOperation parameter => Set(parameter.Parameter, parts),
        IFieldReferenceOperation field => Set(field.Field, parts),
        _ => [],
    });

    private static IEnumerable<IOperation> Set(ISymbol command, ValueParts parts) => parts.SettersOf(command).Where(IsText).Select(static set => set.Value);

    private static bool IsText(ISimpleAssignmentOperation set) => set.Target is IPropertyReferenceOperation { Property.Name: "CommandText" };

    /// <summary>The first word of every statement, and every word that writes behind a common table expression.</summary>
    private static IEnumerable<string> Verbs(string text)
    {
        foreach (string statement in text.Split([';']))
        {
            var words = statement.ToUpperInvariant().Split([' ', '\t', '\r', '\n', '('], StringSplitOptions.RemoveEmptyEntries);
            foreach (string word in words.Take(1).Concat(words is ["WITH", ..]
                ? words.Where(static word => word is "INSERT" or "UPDATE" or "DELETE" or "MERGE")
                : []))
            {
                yield return word;
            }
        }
    }

    private static HashSet<string> Words(string words) => new(words.Split([' ']), StringComparer.Ordinal);
}
