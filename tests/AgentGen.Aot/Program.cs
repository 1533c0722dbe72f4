using AgentGen.Aot;
using AgentGen.Aot.Features;

// One line for each feature; the exit code is 0 only if all hold. AotTests compare the lines of the native program with those of this one.
(string Name, Func<Proof, Task> ProveAsync)[] features =
[
    ("scalars", Scalars.ProveAsync),
    ("enums", Enums.ProveAsync),
    ("collections", Collections.ProveAsync),
    ("dictionaries", Dictionaries.ProveAsync),
    ("every collection", EveryCollection.ProveAsync),
    ("any JSON", AnyJson.ProveAsync),
    ("objects", Objects.ProveAsync),
    ("kinds and tuples", Kinds.ProveAsync),
    ("converters and attributes", Converters.ProveAsync),
    ("recursion", Recursion.ProveAsync),
    ("nullability and defaults", Nullability.ProveAsync),
    ("results", Results.ProveAsync),
    ("errors", Errors.ProveAsync),
    ("declarations", Declarations.ProveAsync),
    ("closed and inherited types", ClosedTypes.ProveAsync),
    ("documentation and schemas", Documentation.ProveAsync),
    ("schema styles", SchemaStyles.ProveAsync),
    ("names", Names.ProveAsync),
    ("data annotations", Annotations.ProveAsync),
    ("sequences", Sequences.ProveAsync),
    ("services", Services.ProveAsync),
    ("progress", Progress.ProveAsync),
    ("typed calls", TypedCalls.ProveAsync),
    ("call policies", CallPolicies.ProveAsync),
    ("contracts for other libraries", ForeignSerialization.ProveAsync),
    ("model outputs", ModelOutputs.ProveAsync),
    ("phases", PhasePolicies.ProveAsync),
    ("gates", Gates.ProveAsync),
    ("shell", Shells.ProveAsync),
    ("approvals", Approvals.ProveAsync),
    ("undo and effects", Undo.ProveAsync),
    ("maps", Maps.ProveAsync),
    ("tool loop", ToolLoops.ProveAsync),
    ("plan", Plans.ProveAsync),
];

bool allHold = true;
foreach ((string name, Func<Proof, Task> proveAsync) in features)
{
    Proof proof = new();
    try
    {
        await proveAsync(proof);
        Console.WriteLine($"{name}: ok, {proof.Facts} facts");
    }
#pragma warning disable CA1031 // Whatever goes wrong is told, feature by feature.
    catch (Exception exception)
#pragma warning restore CA1031
    {
        allHold = false;
        Console.WriteLine($"{name}: FAILED after {proof.Facts} facts: {exception}");
    }
}

return allHold ? 0 : 1;
