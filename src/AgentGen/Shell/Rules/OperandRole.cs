namespace AgentGen.Shell.Rules;

/// <summary>What a command does with its operands.</summary>
internal enum OperandRole
{
    /// <summary>Takes them as text or names; never opens them.</summary>
    Data = 0,

    /// <summary>Reads the files they name.</summary>
    Read,

    /// <summary>Takes the first as text (a pattern, a program), and reads the files the others name.</summary>
    TextThenRead,

    /// <summary>Writes, creates or changes what they name.</summary>
    Write,

    /// <summary>Reads all but the last, and writes the last.</summary>
    Copy,

    /// <summary>Takes the first as data (a mode, an owner), and changes what the others name.</summary>
    TextThenWrite,
}
