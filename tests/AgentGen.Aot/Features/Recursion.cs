namespace AgentGen.Aot.Features;

internal static class Recursion
{
    internal sealed record Tree(string Name, List<Tree>? Children = null, Tree? Next = null);

    [Tool("count_nodes")]
    internal static int CountNodes(Tree tree) => 1 + (tree.Children?.Sum(CountNodes) ?? 0) + (tree.Next is null ? 0 : CountNodes(tree.Next));

    [Tool("double_tree")]
    internal static Tree Double(Tree tree) => new(tree.Name, [tree, tree]);

    public static async Task ProveAsync(Proof proof)
    {
        const string Tree = """{"name":"a","children":[{"name":"b","children":[{"name":"c"}]}],"next":{"name":"d"}}""";

        proof.Same("4", await Call.JsonAsync("count_nodes", $$"""{"tree":{{Tree}}}"""));
        proof.Same($$"""{"name":"a","children":[{{Tree}},{{Tree}}]}""", await Call.JsonAsync("double_tree", $$"""{"tree":{{Tree}}}"""));
        proof.Same("$.tree.children[0].children[0].name $.tree.next.name", Call.WrongPaths("count_nodes", """{"tree":{"name":"a","children":[{"name":"b","children":[{"name":1}]}],"next":{}}}"""));
    }
}
