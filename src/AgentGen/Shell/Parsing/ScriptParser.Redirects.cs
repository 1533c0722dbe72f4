namespace AgentGen.Shell.Parsing;

internal sealed partial class ScriptParser
{
    // The place is that of what follows the redirection.
    private ShellRedirect? TryParseRedirect(Place next)
    {
        int start = _token.Start;
        string? descriptor = _token.Descriptor;
        if (descriptor is not null)
        {
            Advance(Place.Argument);
        }

        if (_token.Symbol is not { } symbol || KindOf(symbol) is not { } kind)
        {
            return null;
        }

        Advance(Place.Argument);
        if (_token.Word is not { } target)
        {
            Unexpected("the target of a redirection");
            target = new ShellWord([], _source.End, 0);
        }

        if (symbol == ">&" && !IsDuplicate(target))
        {
            kind = ShellRedirectKind.OutputAndError;
        }

        var redirect = new ShellRedirect(kind, descriptor, target, start, Math.Max(0, target.End - start));
        if (kind == ShellRedirectKind.HereDocument)
        {
            _lexer.Expect(redirect, stripsTabs: symbol == "<<-");
        }

        Advance(next);
        return redirect;
    }

    private static ShellRedirectKind? KindOf(string symbol) => symbol switch
    {
        "<" => ShellRedirectKind.Input,
        ">" => ShellRedirectKind.Output,
        ">|" => ShellRedirectKind.ForcedOutput,
        ">>" => ShellRedirectKind.Append,
        "&>" => ShellRedirectKind.OutputAndError,
        "&>>" => ShellRedirectKind.AppendOutputAndError,
        "<>" => ShellRedirectKind.InputOutput,
        "<&" => ShellRedirectKind.DuplicateInput,
        ">&" => ShellRedirectKind.DuplicateOutput,
        "<<<" => ShellRedirectKind.HereString,
        "<<" or "<<-" => ShellRedirectKind.HereDocument,
        _ => null,
    };

    private static bool IsDuplicate(ShellWord target) => target.Bare is { } bare && (bare == "-" || Characters.AreDigits(bare.TrimEnd('-')));
}
