using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>
/// A call of tar, in any of its styles: <c>tar -xf a</c>, <c>tar --extract --file=a</c>, and <c>tar xf a</c>, where letters without a dash take what
/// follows in turn.
/// </summary>
internal readonly struct TarCall
{
    private const string LettersWithValue = "fbCTXIgHKLNVF";

    private readonly Invocation _call;
    private readonly string _letters;

    private TarCall(Invocation call)
    {
        _call = call;
        _letters = "";
        Archive = call.ValueOf("-f --file");
        Directory = call.ValueOf("-C --directory");
        Compressor = call.ValueOf("-I --use-compress-program");
        if (call.Operands.Count == 0 || call.Operands[0] != 1)
        {
            return;
        }

        _letters = call.Arguments[1].Text;
        int next = 2;
        foreach (char letter in _letters)
        {
            if (LettersWithValue.IndexOf(letter) < 0 || next >= call.Arguments.Count)
            {
                continue;
            }

            Argument value = call.Arguments[next++];
            Archive = letter == 'f' ? value : Archive;
            Directory = letter == 'C' ? value : Directory;
            Compressor = letter == 'I' ? value : Compressor;
        }
    }

    internal Argument? Archive { get; }

    internal Argument? Directory { get; }

    internal Argument? Compressor { get; }

    internal bool Lists => Has('t', "-t --list");

    internal bool Compares => Has('d', "-d --diff --compare");

    internal bool Creates => Has('c', "-c --create");

    internal bool Extracts => Has('x', "-x --extract --get");

    internal bool Appends =>
        Has('r', "-r --append") || Has('u', "-u --update") || Has('A', "-A --catenate --concatenate") || _call.Has("--delete --test-label");

    internal bool ToOutput => Has('O', "-O --to-stdout");

    internal bool WithAbsoluteNames => Has('P', "-P --absolute-names");

    /// <summary>Whether it only prints: lists, compares, unpacks to its output or packs into it.</summary>
    internal bool OnlyPrints =>
        !Appends && !Has('g', "-g --listed-incremental --remove-files --index-file")
        && (Creates ? !Extracts && Archive?.Text == "-"
            : Extracts ? ToOutput
            : Lists || Compares);

    /// <summary>Whether the archive is on another machine (<c>host:file</c>).</summary>
    internal bool IsRemote =>
        Archive?.Text is { } name && !_call.Has("--force-local") && name.IndexOf(':') is > 0 and int colon && name.LastIndexOf('/', colon) < 0;

    internal static TarCall Of(Invocation call) => new(call);

    private bool Has(char letter, string options) => _letters.IndexOf(letter) >= 0 || _call.Has(options);
}
