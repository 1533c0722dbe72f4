using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>What clients of clusters print of secrets, and to whom they give their own.</summary>
internal static class ClusterSecrets
{
    /// <summary>The client takes its credentials to the server that is named.</summary>
    internal static CommandSpec AsksElsewhere(this CommandSpec spec) =>
        spec.Mutating(
            ShellReasonCodes.ChangesSystem, "Sends its credentials to another address.",
            Server,
            match: ["kubectl -s http://h get pods", "kubectl get pods --server=https://h"], noMatch: ["kubectl get pods", "kubectl exec p -- ls -s"]);

    /// <summary>The operand or path that names secrets in a call which prints more than their names, or -1.</summary>
    internal static int Printed(Invocation call)
    {
        if (call.ValueOf("--raw") is { } path && path.Text.IndexOf("secrets", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return call.IndexOf("--raw");
        }

        if (When.FirstOperand(call, static argument => argument.Text.IndexOf("/secrets", StringComparison.OrdinalIgnoreCase) >= 0 && argument.Text[0] == '/')
            is >= 0 and int raw && call.Has("--raw"))
        {
            return raw;
        }

        bool prints = call.Has("-o --output --template") && call.ValueOf("-o --output") is not { Text: "name" or "wide" };
        return prints ? When.FirstOperand(call, argument => IsSecret(argument, argument.Start == call.Operand(0).Start)) : -1;
    }

    /// <summary>A template, or a list of columns, may stand in a file.</summary>
    internal static void ReadTemplate(Invocation call, CommandJudge judge)
    {
        if (call.ValueOf("-o --output") is { } output && output.Text.IndexOf("-file=", StringComparison.Ordinal) is > 0 and var file)
        {
            PathJudge.Read(judge.Findings, output.WithText(output.Text.Substring(file + "-file=".Length)));
        }
    }

    // Kinds side by side, in any case, with a version: pods,Secret or secrets.v1.
    private static bool IsSecret(Argument operand, bool isFirst)
    {
        foreach (string kind in operand.Text.Split([',']))
        {
            int end = kind.IndexOfAny(['.', '/']);
            string name = end < 0 ? kind : kind.Substring(0, end);
            if ((isFirst || kind.IndexOf('/') > 0)
                && (name.Equals("secret", StringComparison.OrdinalIgnoreCase) || name.Equals("secrets", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static int Server(Invocation call)
    {
        for (int i = 1; i < call.Arguments.Count && call.Arguments[i].Text != "--"; i++)
        {
            if (call.Arguments[i].Text is "-s" or "--server" || call.Arguments[i].Text.StartsWith("--server=", StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
