namespace CodeEngineer;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    public const int Failed = 1;

    public const int Usage = 2;

    public const int NeedsAttention = 3;

    /// <summary>Stopped by a signal; the run can be resumed.</summary>
    public const int Stopped = 130;
}
