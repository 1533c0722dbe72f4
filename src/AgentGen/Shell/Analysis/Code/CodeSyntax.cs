namespace AgentGen.Shell.Analysis.Code;

/// <summary>How a language writes comments, strings and names.</summary>
internal sealed class CodeSyntax
{
    internal static readonly CodeSyntax Python = new() { LineComments = ["#"], HasTripleQuotes = true, HasPrefixes = true, JoinsTexts = true };

    internal static readonly CodeSyntax JavaScript = new()
    {
        LineComments = ["//"], BlockOpen = "/*", BlockClose = "*/", Interpolated = "`", Interpolation = CodeInterpolation.Dollar,
            BackquoteIsText = true, HasPatterns = true,
    };

    internal static readonly CodeSyntax Perl = new()
    {
        LineComments = ["#"], Literal = "'", Interpolated = "\"`", Interpolation = CodeInterpolation.Dollar,
        Sigils = "$@", HasPatterns = true, HasQuoteOperators = true, Document = "<<", DotConcatenates = true,
    };

    internal static readonly CodeSyntax Ruby = new()
    {
        LineComments = ["#"], Literal = "'", Interpolated = "\"`", Interpolation = CodeInterpolation.Hash,
        Sigils = "$@", MoreNameCharacters = "!?", HasPatterns = true, HasPercentQuotes = true, Document = "<<",
    };

    internal static readonly CodeSyntax Php = new()
    {
        LineComments = ["#", "//"], BlockOpen = "/*", BlockClose = "*/", Literal = "'", Interpolated = "\"`", Interpolation = CodeInterpolation.Dollar,
        Sigils = "$", Document = "<<<", DotConcatenates = true,
    };

    internal static readonly CodeSyntax Lua = new() { LineComments = ["--"], BlockOpen = "--[[", BlockClose = "]]", HasLongBrackets = true,
        HasColonMembers = true };

    internal static readonly CodeSyntax Julia = new()
    {
        LineComments = ["#"], BlockOpen = "#=", BlockClose = "=#", HasTripleQuotes = true, Interpolated = "\"`", Interpolation = CodeInterpolation.Dollar,
    };

    internal static readonly CodeSyntax R = new() { LineComments = ["#"], HasArrowAssignment = true, DotIsName = true };

    internal static readonly CodeSyntax Java = new()
    {
        LineComments = ["//"], BlockOpen = "/*", BlockClose = "*/", HasTripleQuotes = true, Interpolated = "\"", Interpolation = CodeInterpolation.Dollar,
    };

    internal static readonly CodeSyntax Elixir = new()
    {
        LineComments = ["#"], HasTripleQuotes = true, Interpolated = "\"", Interpolation = CodeInterpolation.Hash, HasColonMembers = true,
            MoreNameCharacters = "!?",
    };

    internal static readonly CodeSyntax Erlang = new() { LineComments = ["%"], HasColonMembers = true };

    internal static readonly CodeSyntax Lisp = new() { LineComments = [";"], SeparatesBySpace = true, Texts = "\"", MoreNameCharacters = "-!?*<>=/" };

    internal static readonly CodeSyntax Octave = new() { LineComments = ["%", "#"] };

    internal static readonly CodeSyntax Macro = new() { LineComments = ["#"], Texts = "\"", HasLongBrackets = true };

    /// <summary>A language that is not known: only strings and names are told apart.</summary>
    internal static readonly CodeSyntax Any = new() { Sigils = "$@", HasColonMembers = true, JoinsTexts = true };

    internal string[] LineComments { get; private set; } = [];

    internal string? BlockOpen { get; private set; }

    internal string? BlockClose { get; private set; }

    /// <summary>The quotes that begin a string.</summary>
    internal string Texts { get; private set; } = "'\"`";

    /// <summary>The quotes between which a backslash means itself, except before itself and the quote.</summary>
    internal string Literal { get; private set; } = "";

    /// <summary>The quotes between which values are interpolated.</summary>
    internal string Interpolated { get; private set; } = "";

    internal CodeInterpolation Interpolation { get; private set; }

    /// <summary>The characters that begin a variable's name.</summary>
    internal string Sigils { get; private set; } = "";

    internal string MoreNameCharacters { get; private set; } = "";

    /// <summary>What begins a here-document.</summary>
    internal string? Document { get; private set; }

    /// <summary>Whether arguments stand side by side.</summary>
    internal bool SeparatesBySpace { get; private set; }

    internal bool HasTripleQuotes { get; private set; }

    /// <summary>Whether letters before a quote say what kind of string follows.</summary>
    internal bool HasPrefixes { get; private set; }

    internal bool HasPatterns { get; private set; }

    internal bool HasQuoteOperators { get; private set; }

    internal bool HasPercentQuotes { get; private set; }

    internal bool HasLongBrackets { get; private set; }

    internal bool HasColonMembers { get; private set; }

    internal bool HasArrowAssignment { get; private set; }

    internal bool BackquoteIsText { get; private set; }

    internal bool DotIsName { get; private set; }

    internal bool DotConcatenates { get; private set; }

    /// <summary>Whether strings that stand side by side are one.</summary>
    internal bool JoinsTexts { get; private set; }
}
