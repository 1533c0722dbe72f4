namespace AgentGen.Shell.Rules;

/// <summary>
/// The options a command takes, written as words: <c>-abc</c> are flags, <c>-o=</c> takes a value, <c>-o?</c> may have one attached,
/// <c>--name</c>, <c>--name=</c> and <c>--name?</c> likewise, <c>--name==</c> takes two values of which the second counts, <c>-#</c> is a number,
/// and after <c>-c!</c>, which takes a value, no option follows. <c>+name</c> and <c>+name=</c> are written with one dash (<c>-name</c>).
/// <c>--*-name=</c> is every long option that ends so: for clients of services with thousands of parameters of one kind. <c>*</c> says that no
/// option of the command does more than the rules say, so unknown ones are fine.
/// </summary>
/// <param name="line">The words.</param>
internal sealed class OptionGrammar(string line)
{
    /// <summary>The form of an option that takes two values.</summary>
    internal const char TwoValues = '2';

    internal static readonly OptionGrammar Any = new("*");

    // Of the many grammars of the tables a process needs a few.
    private OptionWords? _words;

    internal bool AllowsUnknown => Words.AllowsUnknown;

    internal bool AllowsNumbers => Words.AllowsNumbers;

    /// <summary>Whether options of more than one letter follow one dash, so that they are no cluster of flags.</summary>
    internal bool HasSingleDashNames => Words.HasSingleDashNames;

    // Two threads may both read the words; they read the same.
    private OptionWords Words => _words ??= new OptionWords(line);

    /// <summary>The full name and form of an option as written.</summary>
    internal (string Name, char Form)? Find(string written) => Words.Find(written);

    /// <summary>The only long option that a shortened one can stand for. Whether the command lets options be shortened is not known.</summary>
    internal (string Name, char Form)? FindShortened(string written) => Words.FindShortened(written);
}
