namespace AgentGen.Shell.UserRules;

/// <summary>
/// Matches a rule that raises a verdict. It names what must be there; whatever else is there does not matter. Where a call can be read in more than one way,
/// the one that the rule applies to counts.
/// </summary>
internal static class RaisingMatch
{
    /// <summary>Whether the rule applies, and the index of the last argument that decided.</summary>
    internal static (Fit Fit, int Last) Of(CommandPattern pattern, CallReader call)
    {
        (Fit Fit, int Last) found = OfOperands(pattern.Operands, call.Operands);
        foreach (OptionPattern option in pattern.Options)
        {
            if (option.IsRequired && found.Fit != Fit.No)
            {
                found = Both(found, OfOption(option, call));
            }
        }

        return found;
    }

    private static (Fit Fit, int Last) OfOption(OptionPattern option, CallReader call)
    {
        (Fit Fit, int Last) best = (call.MayHoldAny ? Fit.Maybe : Fit.No, 0);
        foreach (GivenOption given in call.Options)
        {
            foreach (OptionForm form in option.Forms)
            {
                best = Better(best, (FitOf(form, given), given.Index));
            }
        }

        return best;
    }

    private static Fit FitOf(OptionForm form, GivenOption given) =>
        form.Name != given.Name ? (given.CouldBe(form.Name) ? Fit.Maybe : Fit.No)
        : form.Wanted is null ? Fit.Yes
        : given.Value is { } value ? form.Wanted.Of(value)
        : Fit.No;

    // row[i]: how the patterns from the current one on fit the operands from the i-th on. Each may be skipped that is perhaps the value of an option;
    // one of which nothing is known may stand for none, or for several.
    private static (Fit Fit, int Last) OfOperands(IReadOnlyList<WordPattern> patterns, IReadOnlyList<GivenOperand> operands)
    {
        (Fit Fit, int Last)[] next = [.. Enumerable.Repeat((Fit.Yes, 0), operands.Count + 1)];
        for (int p = patterns.Count - 1; p >= 0; p--)
        {
            var row = new (Fit Fit, int Last)[operands.Count + 1];
            for (int i = operands.Count - 1; i >= 0; i--)
            {
                GivenOperand operand = operands[i];
                row[i] = Both((patterns[p].Of(operand.Word), operand.Index), next[i + 1]);
                if (operand.MayBeValue)
                {
                    row[i] = Better(row[i], row[i + 1]);
                }

                if (operand.MayBeAny)
                {
                    row[i] = Better(Better(row[i], Both((Fit.Maybe, operand.Index), next[i])), Both((Fit.Maybe, operand.Index), row[i + 1]));
                }
            }

            next = row;
        }

        return next[0];
    }

    private static (Fit Fit, int Last) Both((Fit Fit, int Last) one, (Fit Fit, int Last) other) =>
        (one.Fit < other.Fit ? one.Fit : other.Fit, Math.Max(one.Last, other.Last));

    private static (Fit Fit, int Last) Better((Fit Fit, int Last) one, (Fit Fit, int Last) other) => other.Fit > one.Fit ? other : one;
}
