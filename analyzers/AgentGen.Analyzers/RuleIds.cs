namespace AgentGen.Analyzers;

/// <summary>The ids of the rules about shell commands (2xxx) and usage (3xxx). An id is never used again for another rule.</summary>
internal static class RuleIds
{
    public const string DangerousShellCommand = "AGEN2001";
    public const string ToolParameterInShellCommand = "AGEN2002";
    public const string ShellRuleFile = "AGEN2003";
    public const string ModelChoosesProgram = "AGEN2004";
    public const string ModelInputInArguments = "AGEN2005";
    public const string ShellExecuteWithModelInput = "AGEN2006";
    public const string UnconfinedPath = "AGEN2007";
    public const string UnrestrictedUrl = "AGEN2008";
    public const string ModelInputInSql = "AGEN2009";
    public const string ModelInputAsCode = "AGEN2010";
    public const string UnsafeDeserialization = "AGEN2011";
    public const string SecretInResult = "AGEN2012";
    public const string SecretInSource = "AGEN2013";
    public const string UnboundedResult = "AGEN2014";
    public const string EffectWithoutGate = "AGEN3001";
    public const string ToolWithoutPhase = "AGEN3002";
    public const string ReadOnlyToolWrites = "AGEN3003";
    public const string ReadOnlyToolWritesWhatModelNames = "AGEN3004";
    public const string EffectCouldBeReadOnly = "AGEN3005";
    public const string EmptyGate = "AGEN3006";
    public const string UncheckedGate = "AGEN3007";
    public const string EmptyUndo = "AGEN3008";
    public const string PhaseWithoutTools = "AGEN3009";
    public const string UnreachablePhase = "AGEN3010";
    public const string PhaseWithoutExit = "AGEN3011";
    public const string EffectInReadOnlyPhase = "AGEN3012";
    public const string IrreversibleToolWithoutApproval = "AGEN3013";
    public const string IgnoredCancellationToken = "AGEN3014";
    public const string BlockingOnAsync = "AGEN3015";
    public const string MutableStaticState = "AGEN3016";
    public const string MissingDescription = "AGEN3017";
    public const string DescriptionRepeatsName = "AGEN3018";
    public const string PromptInDescription = "AGEN3019";
    public const string InvisibleCharacters = "AGEN3020";
    public const string DiscardedVerdict = "AGEN3021";
}
