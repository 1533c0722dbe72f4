namespace AgentGen.Shell.Tests.UserRules;

/// <summary>A pattern made by chance, with calls of which it is known by the way they are made whether it applies to them.</summary>
internal sealed class RandomPattern(Random random)
{
    private static readonly string[] Words = ["db", "deploy", "prod", "live", "eu", "main", "all", "x1"];

    private readonly string[][] _operands = Repeat(random, 0, 3, () => Operand(random));
    private readonly string[] _options =
    [
        .. new[] { "--force", "-y", "--env=", "--env=prod*|live", "-o=", "-long" }
            .OrderBy(_ => random.Next())
            .DistinctBy(option => option.Split('=')[0])
            .Take(random.Next(0, 4)),
    ];

    public string Text => string.Join(' ', (string[])["acme", .. _operands.Select(alternatives => string.Join('|', alternatives)), .. _options]);

    /// <summary>A call that the pattern applies to: its operands in order, its options anywhere, and more of both that does not matter.</summary>
    public string Call() => Join(_operands.Select(Fill), _options.Select(Given), "--verbose=3", "more");

    /// <summary>A call that lacks one of the options.</summary>
    public string? WithoutAnOption() =>
        _options.Length == 0 ? null : Join(_operands.Select(Fill), _options.Where((_, index) => index != _options.Length - 1).Select(Given), "--verbose=3");

    /// <summary>A call with another word in the place of an operand.</summary>
    public string? WithAnotherWord() =>
        _operands.Length == 0 || _operands[^1].Any(alternative => alternative == "*") ? null
        : Join([.. _operands[..^1].Select(Fill), "!"], _options.Select(Given));

    /// <summary>A read-only rule applies to a call with all that it names, and to none with an option or an operand that it does not.</summary>
    public (string Call, string WithMore, string WithUnlisted) Exactly() =>
        (Join(_operands.Select(Fill), _options.Select(Given)),
        Join([.. _operands.Select(Fill), "more"], _options.Select(Given)),
        Join(_operands.Select(Fill), [.. _options.Select(Given), "--unheard-of"]));

    private string Join(IEnumerable<string> operands, IEnumerable<string> options, params string[] more)
    {
        Queue<string> inOrder = new(operands);
        Queue<string> anywhere = new(options.Concat(more.Where(static word => word[0] == '-')).OrderBy(_ => random.Next()));
        List<string> words = ["acme"];
        while (inOrder.Count + anywhere.Count > 0)
        {
            words.Add(inOrder.Count > 0 && (anywhere.Count == 0 || random.Next(2) == 0) ? inOrder.Dequeue() : anywhere.Dequeue());
        }

        return string.Join(' ', words.Concat(more.Where(static word => word[0] != '-')));
    }

    private string Fill(string[] alternatives) => alternatives[random.Next(alternatives.Length)].Replace("*", Words[random.Next(Words.Length)]);

    private string Given(string option)
    {
        int equals = option.IndexOf('=');
        if (equals < 0)
        {
            return option;
        }

        string value = option.Length == equals + 1 ? Words[random.Next(Words.Length)] : random.Next(2) == 0 ? "prod-" + Words[random.Next(Words.Length)] : "live";
        string name = option[..equals];
        return random.Next(2) == 0 ? $"{name} {value}" : name.StartsWith("--", StringComparison.Ordinal) ? $"{name}={value}" : name + value;
    }

    private static string[] Operand(Random random) => random.Next(4) switch
    {
        0 => ["*"],
        1 => [Words[random.Next(Words.Length)] + "-*"],
        2 => [Words[random.Next(Words.Length)], Words[random.Next(Words.Length)] + "*z"],
        _ => [Words[random.Next(Words.Length)]],
    };

    private static string[][] Repeat(Random random, int least, int most, Func<string[]> make) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())];
}
