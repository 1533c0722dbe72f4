using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>The conditions tables are written with.</summary>
internal static class When
{
    internal static readonly RuleCondition Always = static _ => 0;

    /// <summary>One of the options (separated by blanks) is given.</summary>
    internal static RuleCondition Option(string names) => call => call.IndexOf(names);

    /// <summary>There is an operand at this place.</summary>
    internal static RuleCondition OperandAt(int index) => call => call.Operands.Count > index ? call.Operands[index] : -1;

    /// <summary>An operand is exactly one of the texts.</summary>
    internal static RuleCondition OperandIs(params string[] texts) => call => FirstOperand(call, argument => Array.IndexOf(texts, argument.Text) >= 0);

    /// <summary>An argument of any kind is exactly one of the texts.</summary>
    internal static RuleCondition ArgumentIs(params string[] texts) => call => FirstArgument(call, argument => Array.IndexOf(texts, argument.Text) >= 0);

    internal static RuleCondition Operand(Func<Argument, bool> test) => call => FirstOperand(call, test);

    internal static RuleCondition Argument(Func<Argument, bool> test) => call => FirstArgument(call, test);

    internal static RuleCondition Both(RuleCondition first, RuleCondition second) => call => first(call) < 0 ? -1 : second(call);

    internal static RuleCondition Either(RuleCondition first, RuleCondition second) => call => first(call) is var index && index >= 0 ? index : second(call);

    internal static RuleCondition Not(RuleCondition condition) => call => condition(call) < 0 ? 0 : -1;

    internal static int FirstOperand(Invocation call, Func<Argument, bool> test)
    {
        foreach (int index in call.Operands)
        {
            if (test(call.Arguments[index]))
            {
                return index;
            }
        }

        return -1;
    }

    internal static int FirstArgument(Invocation call, Func<Argument, bool> test)
    {
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            if (test(call.Arguments[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
