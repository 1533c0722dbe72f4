using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Tests.Rules;

public sealed class DeveloperTableTests
{
    [Fact]
    public void What_can_come_out_as_harmless_lists_every_option_it_takes() =>
        DeveloperTables.All.SelectMany(table => table).SelectMany(spec => All(spec, spec.Names[0]))
            .Where(item => item.Spec.Options.AllowsUnknown && !item.Spec.Rules.Any(rule => rule.Condition == When.Always))
            .Select(item => item.Path)
            .ShouldBeEmpty();

    [Fact]
    public void An_option_nobody_listed_raises_every_command_that_only_looks()
    {
        string[] looks =
        [
            "git status", "git log", "docker ps", "kubectl get pods", "helm list", "aws ec2 describe-instances", "gcloud compute instances list", "az vm list",
            "gh pr list", "npm ls", "pip list",
            "cargo tree", "go list", "gem list", "composer show", "dotnet list package", "apt list", "dpkg -l", "brew list", "terraform show", "vault status",
            "psql -c 'select 1'", "redis-cli info",
        ];
        CommandLines.ShouldBe(string.Join("\n", looks), ShellRisk.ReadOnly);
        CommandLines.ShouldBe(string.Join("\n", looks.Where(look => !look.StartsWith("redis",
            StringComparison.Ordinal)).Select(look => look + " --no-such-thing")), ShellRisk.Mutating);
    }

    [Fact]
    public void Names_are_listed_once_in_each_group() =>
        DeveloperTables.All.SelectMany(table => table).SelectMany(spec => spec.Names).ShouldBeUnique();

    private static IEnumerable<(CommandSpec Spec, string Path)> All(CommandSpec spec, string path) =>
        new[] { (spec, path) }
            .Concat((spec.Subcommands?.Values.Distinct() ?? []).SelectMany(inner => All(inner, $"{path} {inner.Names[0]}")))
            .Concat(spec.OtherSubcommand is { } other ? All(other, path + " -") : []);
}
