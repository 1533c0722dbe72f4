namespace AgentGen.Shell.Tests.UserRules;

/// <summary>Rules that tests share, and the reading of them.</summary>
internal static class Rules
{
    internal const string Team = """
        # Our own commands.

        dangerous deploy-prod
            message:  Deploys to production.
            code:     team-deploys
            match:    deploy-prod all
            match:    sudo env -i deploy-prod

        dangerous acme deploy prod|live
            message:  Deploys to customers.
            match:    acme --region eu deploy prod
            no match: acme deploy stage

        dangerous acme db --force|-f --env=prod*
            message:  Changes data of customers.
            code:     destroys-remote-data
            match:    acme db --env prod-eu --force
            match:    acme db -vf --env=prod
            no match: acme db --force --env=stage
            no match: acme db --env=prod

        mutating acme migrate
            message:  Changes the schema.
            match:    acme migrate up
            no match: acme status

        readonly acme status [--json] [--format=short|long] [-v]
            match:    acme status --json -v
            match:    acme --format short status
            no match: acme status everything
            no match: acme deploy prod

        readonly acme show * ... [--color?]
            match:    acme show a b c
            match:    acme show --color=always a
            no match: acme show

        mutating git log --all
            message:  Takes minutes on our repository.
            match:    git log --all
            no match: git log
        """;

    internal static ShellRuleSet Of(string text)
    {
        ShellRuleParse parsed = ShellRuleSet.Parse(text, "team.shellrules");
        parsed.Errors.ShouldBeEmpty();
        return parsed.Rules.ShouldNotBeNull();
    }

    internal static IReadOnlyList<ShellRuleError> ErrorsOf(string text)
    {
        ShellRuleParse parsed = ShellRuleSet.Parse(text, "team.shellrules");
        parsed.Errors.ShouldNotBeEmpty();
        parsed.Rules.ShouldBeNull();
        return parsed.Errors;
    }
}
