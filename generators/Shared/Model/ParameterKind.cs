namespace AgentGen.Compiler;

/// <summary>Where a parameter's value comes from.</summary>
internal enum ParameterKind
{
    Argument,
    CancellationToken,
    ServiceProvider,
    RawArguments,
    Service,
    KeyedService,

    /// <summary>Where the call reports how far it is.</summary>
    Progress,

    /// <summary>What the capture method returned.</summary>
    Token,
}
