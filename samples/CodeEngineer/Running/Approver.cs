using AgentGen.Runs;
using CodeEngineer.Display;
using CodeEngineer.Progress;

namespace CodeEngineer.Running;

/// <summary>Gets a decision on each call that asks for approval: from <c>--yes</c>, from the person at the terminal, or else a no.</summary>
internal sealed class Approver(RunEngine engine, IRunView view, bool yes)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<Task> _questions = [];

    /// <summary>Asks about everything that waits and was not asked about. Answers come while the run goes on.</summary>
    public void AskAboutPending(RunProgress progress, CancellationToken cancellationToken)
    {
        foreach (ApprovalProgress approval in progress.Approvals)
        {
            if (approval.Status == ApprovalStatus.Pending && _asked.Add(approval.Request.ApprovalId))
            {
                _questions.Add(DecideAsync(approval, cancellationToken));
            }
        }
    }

    /// <summary>Waits for questions that are still open. A question that was cut short by a signal stays pending in the journal.</summary>
    public async Task CompleteAsync()
    {
        foreach (Task question in _questions)
        {
            await question.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (question.IsFaulted)
            {
                await question;
            }
        }
    }

    private async Task DecideAsync(ApprovalProgress approval, CancellationToken cancellationToken)
    {
        ApprovalDecision decision = yes
            ? new ApprovalDecision(true, "--yes", "approved unattended, as --yes asks")
            : await view.AskAsync(approval, cancellationToken) switch
            {
                true => new ApprovalDecision(true, Environment.UserName),
                false => new ApprovalDecision(false, Environment.UserName, "rejected at the terminal"),
                null => new ApprovalDecision(false, "nobody", "there is no terminal to ask at; start with --yes to approve unattended"),
            };

        // Somebody may have been quicker, with `agentgen runs approve`: that decision stands.
        if (await engine.DecideApprovalAsync(approval.Run, approval.Request.ApprovalId, decision, cancellationToken) == ApprovalDecisionResult.NotFound)
        {
            throw new InvalidOperationException($"The run {approval.Run} did not ask for the approval '{approval.Request.ApprovalId}'.");
        }
    }
}
