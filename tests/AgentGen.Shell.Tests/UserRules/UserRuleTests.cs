namespace AgentGen.Shell.Tests.UserRules;

public sealed class UserRuleTests
{
    private static readonly ShellRuleSet Team = Rules.Of(Rules.Team);

    [Theory]
    [InlineData("deploy-prod all")]
    [InlineData("/opt/acme/bin/deploy-prod all")]
    [InlineData("./deploy-prod")]
    [InlineData("'deploy-'prod all")]
    [InlineData("d=deploy-prod; $d all")]
    [InlineData("sudo deploy-prod")]
    [InlineData("bash -c 'ls && deploy-prod all'")]
    [InlineData("echo $(deploy-prod all)")]
    [InlineData("f() { deploy-prod all; }; f")]
    [InlineData("find . -name x -exec deploy-prod {} +")]
    [InlineData("eval \"deploy-prod all\"")]
    [InlineData("f() { acme deploy \"$1\"; }; f prod")]
    [InlineData("alias d=deploy-prod\nd all")]
    [InlineData("acme ${IFS}deploy prod")]
    [InlineData("acme {deploy,prod}")]
    [InlineData("xargs -n1 deploy-prod < list.txt")]
    [InlineData("python3 -c \"import os; os.system('deploy-prod all')\"")]
    [InlineData("sh <<'EOF'\ndeploy-prod all\nEOF")]
    public void A_rule_is_about_the_command_that_would_run_however_it_is_written(string command)
    {
        ShellClassifier.Classify(command, Team).Risk.ShouldBe(ShellRisk.Dangerous);
        ShellClassifier.Classify(command).Risk.ShouldNotBe(ShellRisk.Dangerous);
    }

    [Theory]
    [InlineData("echo deploy-prod all")]
    [InlineData("grep -r 'deploy-prod all' docs")]
    [InlineData("cat deploy-prod")]
    [InlineData("ls # deploy-prod all")]
    [InlineData("cat <<'EOF'\ndeploy-prod all\nEOF")]
    public void The_same_text_as_data_is_no_command(string command) =>
        ShellClassifier.Classify(command, Team).Risk.ShouldBe(ShellRisk.ReadOnly);

    [Theory]
    [InlineData("acme deploy prod", ShellRisk.Dangerous)]
    [InlineData("acme deploy live now", ShellRisk.Dangerous)]
    [InlineData("acme deploy --wait prod", ShellRisk.Dangerous)]
    [InlineData("acme --region eu deploy prod", ShellRisk.Dangerous)]
    [InlineData("acme --region=eu deploy stage", ShellRisk.Mutating)]
    [InlineData("acme stage deploy prod", ShellRisk.Mutating)]
    [InlineData("acme db --force --env prod", ShellRisk.Dangerous)]
    [InlineData("acme db -xf --env=prod-eu", ShellRisk.Dangerous)]
    [InlineData("acme db --env=prod -- --force", ShellRisk.Mutating)]
    [InlineData("acme db --force --env=stage", ShellRisk.Mutating)]
    [InlineData("acme migrate", ShellRisk.Mutating)]
    [InlineData("acme unheard-of", ShellRisk.Mutating)]
    [InlineData("acme status", ShellRisk.ReadOnly)]
    [InlineData("acme status --format long", ShellRisk.ReadOnly)]
    [InlineData("acme status --format=wide", ShellRisk.Mutating)]
    [InlineData("acme status --format", ShellRisk.Mutating)]
    [InlineData("acme status --json=/tmp/x", ShellRisk.Mutating)]
    [InlineData("acme status --js", ShellRisk.Mutating)]
    [InlineData("acme status --output=x", ShellRisk.Mutating)]
    [InlineData("acme status -vx", ShellRisk.Mutating)]
    [InlineData("acme status more", ShellRisk.Mutating)]
    [InlineData("acme status > out.txt", ShellRisk.Mutating)]
    [InlineData("./acme status", ShellRisk.Mutating)]
    [InlineData("acme show a.txt b.txt", ShellRisk.ReadOnly)]
    [InlineData("acme show *.txt", ShellRisk.Mutating)]
    [InlineData("acme show a *.txt", ShellRisk.ReadOnly)]
    [InlineData("acme show ~/.ssh/id_rsa", ShellRisk.Dangerous)]
    [InlineData("git log --all", ShellRisk.Mutating)]
    [InlineData("git log -3", ShellRisk.ReadOnly)]
    public void Words_options_and_values_decide(string command, ShellRisk expected) =>
        ShellClassifier.Classify(command, Team).Risk.ShouldBe(expected);

    [Theory]
    [InlineData("acme deploy $target", ShellRisk.Mutating)]
    [InlineData("acme $args", ShellRisk.Mutating)]
    [InlineData("acme status $more", ShellRisk.Mutating)]
    [InlineData("git log $more", ShellRisk.Mutating)]
    [InlineData("git log --al", ShellRisk.Mutating)]
    [InlineData("git log --author=$who", ShellRisk.ReadOnly)]
    public void What_is_not_known_before_may_be_what_a_rule_is_about(string command, ShellRisk expected) =>
        ShellClassifier.Classify(command, Team).Risk.ShouldBe(expected);

    [Fact]
    public void A_reason_has_the_code_and_the_message_of_its_rule_and_the_words_that_decided()
    {
        ShellVerdict verdict = ShellClassifier.Classify("ls; sudo acme deploy --wait prod now", Team);

        ShellReason reason = verdict.Reasons.Single(reason => reason.Risk == ShellRisk.Dangerous);
        reason.Code.ShouldBe(ShellReasonCodes.UserRule);
        reason.Message.ShouldBe("Deploys to customers.");
        "ls; sudo acme deploy --wait prod now".Substring(reason.Start, reason.Length).ShouldBe("acme deploy --wait prod");
        ShellClassifier.Classify("deploy-prod", Team).Reasons.Single().Code.ShouldBe("team-deploys");
    }

    [Fact]
    public void A_rule_takes_the_place_of_the_unknown_command() =>
        ShellClassifier.Classify("acme migrate", Team).Reasons.Select(reason => reason.Code).ShouldBe([ShellReasonCodes.UserRule]);

    [Fact]
    public void A_value_that_is_not_known_may_make_a_dangerous_rule_apply_and_is_said_to() =>
        ShellClassifier.Classify("acme deploy $target", Team).Reasons
            .ShouldContain(reason => reason.Message == "May apply, which a value decides that is not known before: Deploys to customers.");

    [Fact]
    public void A_rule_about_a_command_is_about_its_versions_too()
    {
        ShellRuleSet rules = Rules.Of("dangerous python -m\n  message: Runs a module.\n  match: python3.12 -m x\n  no match: python3 x.py");

        ShellClassifier.Classify("python3 -m x", rules).Risk.ShouldBe(ShellRisk.Dangerous);
    }

    [Fact]
    public void Sets_add_up_and_the_strictest_rule_counts()
    {
        ShellRuleSet more = Rules.Of("dangerous acme status\n  message: Wakes the on-call.\n  match: acme status\n  no match: acme show");

        ShellClassifier.Classify("acme status", Team.With(more)).Risk.ShouldBe(ShellRisk.Dangerous);
        ShellClassifier.Classify("acme status", more.With(Team)).Risk.ShouldBe(ShellRisk.Dangerous);
        ShellClassifier.Classify("deploy-prod", more.With(Team)).Risk.ShouldBe(ShellRisk.Dangerous);
        Team.With(more).Count.ShouldBe(Team.Count + 1);
        Team.With(Team).Count.ShouldBe(Team.Count);
    }

    [Fact]
    public void Nulls_are_refused()
    {
        Should.Throw<ArgumentNullException>(() => ShellRuleSet.Parse(null!));
        Should.Throw<ArgumentNullException>(() => Team.With(null!));
        Should.Throw<ArgumentNullException>(() => ShellClassifier.Classify("ls", (ShellRuleSet)null!));
        Should.Throw<ArgumentNullException>(() => ShellClassifier.Classify(null!, Team));
    }
}
