namespace AgentGen.Shell.Tests.Parsing;

/// <summary>Writes random well-formed scripts, and breaks them.</summary>
internal static class ScriptGenerator
{
    private static readonly string[] Words =
        ["a", "b1", "-x", "--long=v", "'q q'", "\"d $v\"", "\\$e", "$v", "${v:-w}", "${v%.*}", "${#v}", "$'t\\n'", "*.c", "~/x", "x{1,2}y", "''", "$((1 + 2))", "in", "done", "\"'\"", "a\\\nb", "=", "!", "[", "]"];

    private static readonly string[] Damages = ["'", "\"", "(", ")", ";;", "|", "&&", " fi ", " done ", " then ", "`", "${", "$(", "}", "{ ", " esac ", ">", "<<<", " do "];

    internal static string Script(Random random, int depth)
    {
        int count = random.Next(1, 4);
        return string.Concat(Enumerable.Range(0, count).Select(i => Pipeline(random, depth) + (i < count - 1 ? Pick(random, "; ", " && ", " || ", "\n", " & ", "\n# note\n") : Pick(random, "", "\n", "; "))));
    }

    internal static string Damage(Random random, string script) =>
        random.Next(2) == 0 && script.Length > 1
            ? script.Remove(random.Next(script.Length), 1)
            : script.Insert(random.Next(script.Length + 1), Pick(random, Damages));

    private static string Pipeline(Random random, int depth) =>
        Pick(random, "", "", "", "! ", "time ") + string.Join(Pick(random, " | ", " |& "), Enumerable.Range(0, random.Next(1, 3)).Select(_ => Command(random, depth)));

    private static string Command(Random random, int depth)
    {
        if (depth == 0 || random.Next(2) == 0)
        {
            return Simple(random, depth);
        }

        string body = Script(random, depth - 1).TrimEnd(';', ' ', '\n');
        return random.Next(9) switch
        {
            0 => $"( {body}\n)",
            1 => $"{{ {body}\n}}",
            2 => $"if {Simple(random, 0)}; then {body}\nfi",
            3 => $"while {Simple(random, 0)}; do {body}\ndone",
            4 => $"for i in {Word(random, 0)} {Word(random, 0)}; do {body}\ndone",
            5 => $"case {Word(random, 0)} in p|q) {body}\n;; *) {Simple(random, 0)};; esac",
            6 => $"[[ {Pick(random, "-f a", "$v == b*", "a && ! b", "( a || b )")} ]]",
            7 => $"f() {{ {body}\n}}",
            _ => "(( v + 1 ))",
        };
    }

    private static string Simple(Random random, int depth)
    {
        string words = string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(random, depth)));
        return Pick(random, "", "", "v=1 ", "v=$w ") + "cmd " + words + Pick(random, "", "", " > out", " 2>&1", " < in", " &> /dev/null", " <<< text");
    }

    private static string Word(Random random, int depth) => depth > 0 && random.Next(5) == 0
        ? Substitution(random, depth)
        : Pick(random, Words);

    // bash does not see a leading 'time' as the reserved word there, so something else comes first.
    private static string Substitution(Random random, int depth) => string.Format(Pick(random, "$({0})", "\"$({0})\"", "<({0})"), "cmd; " + Script(random, depth - 1) + "\n");

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
