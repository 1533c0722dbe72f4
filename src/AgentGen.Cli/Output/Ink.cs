namespace AgentGen.Cli.Output;

/// <summary>The colours of the terminal.</summary>
internal enum Ink
{
    Red = 31,
    Green = 32,
    Yellow = 33,
}
