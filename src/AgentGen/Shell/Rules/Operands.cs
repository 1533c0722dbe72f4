using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Judges the paths among a command's operands.</summary>
internal static class Operands
{
    internal static void Judge(OperandRole role, Invocation call, Findings findings)
    {
        int count = call.Operands.Count;
        for (int i = 0; i < count; i++)
        {
            Argument operand = call.Operand(i);
            switch (role)
            {
                case OperandRole.Read:
                case OperandRole.TextThenRead when i > 0:
                case OperandRole.Copy when i < count - 1:
                    PathJudge.Read(findings, operand);
                    break;
                case OperandRole.Write:
                case OperandRole.TextThenWrite when i > 0:
                case OperandRole.Copy when i > 0:
                    PathJudge.WriteSensitive(findings, operand);
                    break;
            }
        }
    }
}
