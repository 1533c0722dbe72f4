namespace AgentGen.Benchmarks.Shell;

/// <summary>Texts made to be slow: a unit repeated up to a length, with what a shape needs before and after.</summary>
/// <param name="Name">What is repeated.</param>
/// <param name="Unit">The repeated text.</param>
/// <param name="Before">Stands once at the start.</param>
internal sealed record Adversary(string Name, string Unit, string Before = "")
{
    internal static readonly IReadOnlyList<Adversary> All =
    [
        new("substitutions", "$("), new("closed substitutions", "$(a)"), new("back quotes", "`"), new("single quotes", "'"), new("double quotes", "\""),
        new("quoted substitutions", "\"$("), new("defaults", "${x:-"), new("arithmetic", "$(("), new("double parentheses", "(("), new("subshells", "("), new("groups", "{ "),
        new("conditions", "if "), new("tests", "[[ a "), new("cases", "case x in a) "), new("here-documents", "<<E "), new("here-documents in lines", "<<E\n$("),
        new("pipes", "a|"), new("braces", "{a,b}"), new("open braces", "{{a,b},"), new("doubling values", "x=$x$x;", "x=aaaaaaaa;"), new("backslashes", "\\"),
        new("escapes", "$'\\x41'"), new("nested shells", "bash -c 'a' ;"), new("wrappers", "sudo "), new("find actions", "-exec a ", "find . "), new("find commands", "find . -exec "),
        new("functions", "f(){ g;};f;"), new("function calls", "f;", "f(){ f;f;};"), new("aliases", "alias a='b a';a\n"), new("patterns", "s/[/", "sed '"), new("arrays", "a=("),
        new("elements", "b ", "a=("), new("program texts", "'a b' ", "python3 -c \""), new("options", "-a ", "ls "), new("operands", "a ", "rm "), new("lines", "ls -l a\n"),
        new("assignments", "a=b "), new("loops", "for i in a b;do "), new("redirections", ">a ", "ls "), new("comments", "#a\n"), new("xargs", "xargs "), new("evals", "eval "),
        new("decoders", "echo YQ==|base64 -d|"), new("printf", "%s", "printf '"), new("globs", "*?[a]", "ls "), new("tildes", "~a ", "ls "), new("statements", "rm -rf /;"),
    ];

    internal string Of(int length)
    {
        int count = Math.Max(1, (length - Before.Length) / Unit.Length);
        return Before + string.Concat(Enumerable.Repeat(Unit, count));
    }
}
