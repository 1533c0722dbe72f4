namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>What happened to a schema. The last two break no caller.</summary>
internal enum ChangeKind
{
    ToolRemoved,
    ParameterRemoved,
    ParameterAdded,
    ParameterRequired,
    TypeNarrowed,
    ValuesRemoved,
    LimitTightened,
    ConstraintChanged,
    Closed,
    AlternativeRemoved,
    NotJudged,
    DefaultChanged,
    ParameterIgnored,
}
