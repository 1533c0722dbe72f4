namespace CodeEngineer;

/// <summary>The program was asked for something that it cannot do. The message is for the person who asked.</summary>
internal sealed class UsageException(string message) : Exception(message);
