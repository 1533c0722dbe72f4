namespace AgentGen.Shell;

/// <summary>
/// A range of a command line that stands for a value not known yet, such as <c>{path}</c> in the interpolated string <c>$"rm -rf {path}"</c>.
/// The characters in the range are ignored.
/// </summary>
/// <remarks>
/// The value is taken to stay inside the word in which the hole stands, as the value of an unquoted variable would: it is never read as
/// an operator or a quote. Whether text from outside may break out of its word is a question about quoting, not about the command.
/// </remarks>
readonly partial struct ShellHole
{
    /// <summary>Marks a range.</summary>
    /// <param name="start">Index of the first character.</param>
    /// <param name="length">Number of characters, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative or the length is not positive.</exception>
    public ShellHole(int start, int length)
    {
        Start = start >= 0 ? start : throw new ArgumentOutOfRangeException(nameof(start));
        Length = length > 0 ? length : throw new ArgumentOutOfRangeException(nameof(length));
    }

    /// <summary>Index of the first character.</summary>
    public int Start { get; }

    /// <summary>Number of characters.</summary>
    public int Length { get; }
}
