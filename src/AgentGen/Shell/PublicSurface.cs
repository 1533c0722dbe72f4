#if !AGENTGEN_COMPILER
namespace AgentGen.Shell;

// The whole public surface of the folder, in one place: linked into the compiler components the same types stay internal.
public static partial class ShellClassifier;

public static partial class ShellCommandLine;

public static partial class ShellParser;

public static partial class ShellReasonCodes;

public sealed partial class ShellReason;

public sealed partial class ShellReasonGuide;

public sealed partial class ShellVerdict;

public sealed partial class ShellRuleSet;

public sealed partial class ShellRuleParse;

public sealed partial class ShellRuleError;

public readonly partial struct ShellHole;

public abstract partial class ShellNode;

public sealed partial class ShellScript;

public sealed partial class ShellSequence;

public sealed partial class ShellStatement;

public abstract partial class ShellCommand;

public sealed partial class ShellSimpleCommand;

public sealed partial class ShellCompoundCommand;

public sealed partial class ShellAssignment;

public sealed partial class ShellRedirect;

public sealed partial class ShellWord;

public sealed partial class ShellWordPart;

public sealed partial class ShellSyntaxError;

public sealed partial class ShellToken;
#endif
