namespace AgentGen.Shell.Tests.Parsing;

/// <summary>Breaks scripts: characters and tokens are put in, taken out, doubled and swapped.</summary>
internal static class ScriptDamage
{
    private static readonly string[] Pieces =
        [
            "'", "\"", "`", "(", ")", "{ ", "}", "[", "]", "[[ ", " ]]", "((", "))", "$(", "${", "$((", "<(", "|", "||", "&", "&&", ";", ";;", ";&", "\n", "\\", "#", " # ", "!", " ! ",
            ">", "<", "<<x", "<<<", ">&", "2>", " if ", " then ", " fi ", " do ", " done ", " case ", " in ", " esac ", " for ", " while ", " function ", " coproc ", " time ", "=(", " a=", "a[", "$'", "()",
        ];

    internal static string Damage(Random random, string script)
    {
        int at = random.Next(script.Length);
        switch (random.Next(7))
        {
            case 0:
                return script.Remove(at, 1);
            case 1:
                return script.Insert(at, script[at].ToString());
            case 2:
                return script.Insert(random.Next(script.Length + 1), Pieces[random.Next(Pieces.Length)]);
            case 3:
                int end = random.Next(at, Math.Min(script.Length, at + 12));
                return script.Remove(at, end - at);
            default:
                return DamageTokens(random, script);
        }
    }

    private static string DamageTokens(Random random, string script)
    {
        IReadOnlyList<ShellToken> tokens = ShellParser.Parse(script).Tokens;
        ShellToken one = tokens[random.Next(tokens.Count)];
        ShellToken other = tokens[random.Next(tokens.Count)];
        string text = script.Substring(one.Start, one.Length);
        return random.Next(3) switch
        {
            0 => script.Remove(one.Start, one.Length),
            1 => script.Insert(one.End, " " + text),
            _ => script.Remove(one.Start, one.Length).Insert(one.Start, script.Substring(other.Start, other.Length)),
        };
    }
}
