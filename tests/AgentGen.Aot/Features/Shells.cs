using AgentGen.Shell;

namespace AgentGen.Aot.Features;

internal static class Shells
{
    public static async Task ProveAsync(Proof proof)
    {
        await using PolicyMap policy = new();

        proof.Same("ReadOnly", $"{ShellClassifier.Classify("ls -l | head -n 3").Risk}");
        proof.Same("Dangerous", $"{ShellClassifier.Classify("x=rm; $x -rf ~").Risk}");
        ShellRuleSet own = ShellRuleSet.Parse("dangerous deploy-prod\n  message: Deploys.\n  match: sudo deploy-prod all").Rules!;
        proof.Same("Dangerous (user-rule)", $"{ShellClassifier.Classify("deploy-prod all", own)}");
        proof.Same("True", $"{ShellReasonGuide.All.All(guide => ShellReasonGuide.Find(guide.Code) == guide)}");
        proof.Same("\"ran: ls\"", await Call.JsonAsync(policy.Map, "runCommand", """{"command":"ls"}"""));
        proof.Same(ToolErrorCode.ShellRefused, await Call.RefusalAsync(policy.Map, "runCommand", """{"command":"touch a"}"""));
        await policy.BuildAsync();
        proof.Same("\"ran: touch a\"", await Call.JsonAsync(policy.Map, "runCommand", """{"command":"touch a"}"""));
        proof.Same(ToolErrorCode.ApprovalRequired, await Call.RefusalAsync(policy.Map, "runCommand", """{"command":"rm -rf /"}"""));
    }
}
