namespace AgentGen.Aot.Features;

internal static class Collections
{
    [Tool("many_collections")]
    internal static string Many(
        int[] array, List<string> list, IList<Guid> listInterface, ICollection<bool> collection, IEnumerable<double> sequence,
        IReadOnlyList<long> readOnlyList, IReadOnlyCollection<char> readOnlyCollection, HashSet<int> set, ISet<string> setInterface, List<int[]> nested) =>
        FormattableString.Invariant($"{string.Join(',', array)} {string.Join(',', list)} {listInterface.Count} {collection.Count} {sequence.Sum()} ")
        + FormattableString.Invariant($"{readOnlyList[0]} {readOnlyCollection.Count} {set.Count} {string.Join(',', setInterface)} {nested[1][0]}");

    [Tool("collection_results")]
    internal static List<HashSet<int>> Back(HashSet<int>[] sets) => [.. sets];

    public static async Task ProveAsync(Proof proof)
    {
        proof.Same("\"1,2 a,b 1 2 4 7 2 2 x 3\"", await Call.JsonAsync("many_collections", """
            {"array":[1,2],"list":["a","b"],"listInterface":["00000000-0000-0000-0000-000000000001"],"collection":[true,false],"sequence":[1.5,2.5],
             "readOnlyList":[7],"readOnlyCollection":["a","b"],"set":[1,2,2],"setInterface":["x"],"nested":[[1,2],[3]]}
            """));
        proof.Same("[[1,2],[3]]", await Call.JsonAsync("collection_results", """{"sets":[[1,2],[3,3]]}"""));
        proof.Same("$.sets[1][0]", Call.WrongPaths("collection_results", """{"sets":[[1],["x"]]}"""));
    }
}
