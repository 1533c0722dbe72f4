using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Clients of the places that host repositories, and of their builds.</summary>
internal static class Forges
{
    private const string Looks = """
        -R= -h -L= -s= -A= -a= -B= -H= -S= -q= -t= -l= -c -w -r= -b= -u= -j= -p= -P= -g= -e= -F= -n= -o= -M= -v -y -O= -m= -N -D= -f= --repo= --help --version
        --limit= --state= --author= --assignee= --base= --head= --search= --jq= --json? --template= --label= --comments --web-no --app= --draft --milestone=
        --mention= --branch= --user= --status= --event= --workflow= --created= --commit= --all --job= --log --log-failed --verbose --attempt= --exit-status
        --interval= --watch --required --name-only --patch --color= --fork --source --language= --no-archived --archived --topic= --visibility=
        --exclude-drafts --exclude-pre-releases --order= --sort= --key= --ref= --env= --org= --owner= --closed --format= --output= --per-page= --page=
        --group= --mine --opened --merged --reviewer= --source-branch= --target-branch= --show-token-no --hostname= --active --yaml --raw --files --filename=
        --public --secret --include-content --since= --filter= --conflict-status --organization= --project= --number= --fields= --pipeline-id=
        --with-job-details --id= --role= --no-truncate --kind= --updated= --size= --match= --extension= --language= --followers= --stars= --license=
        --good-first-issues= --help-wanted-issues= --number-topics= --include-forks= --created= --is= --in= --involves= --commenter= --team-mentions=
        --review= --review-requested= --reviewed-by= --checks= --hash= --parent= --tree= --author-date= --author-name= --author-email= --committer= --merge
        """;

    private const string Global = "-R= -h --repo= --help --version --hostname=";

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("gh", new OptionGrammar(Global), OperandRole.Data)
            .With(
                Spec.Prints("status help version licenses", Looks),
                Spec.Prints("search", Looks).With(Spec.Prints("code commits issues prs repos", Looks)),
                Group("issue pr", "list ls view status diff checks", "delete"),
                Group("repo", "list ls view", "delete archive").With(
                    Spec.Administers("edit").Dangerous(
                        ShellReasonCodes.Exfiltration, "Shows a repository to everybody.",
                        static call => When.FirstArgument(call, static argument => argument.Text is "public" or "--visibility=public"),
                        match: ["gh repo edit --visibility public"], noMatch: ["gh repo edit --visibility private", "gh repo edit --description x"])),
                Group("release", "list ls view verify", "delete delete-asset"),
                Group("run workflow", "list ls view watch", "delete"),
                Group("gist", "list ls view", "delete"),
                Group("label variable secret ssh-key gpg-key cache ruleset attestation", "list ls view get check verify", "delete remove"),
                Group("project", "list ls view field-list item-list", "delete item-delete field-delete"),
                Group("org extension alias config codespace cs", "list ls get search ports logs", "delete"),
                Spec.Prints("auth", Global)
                    .With(
                        Spec.Prints("status", Looks + " --show-token").Dangerous(
                            ShellReasonCodes.ReadsCredentials, "Prints credentials.",
                            When.Option("-t --show-token"),
                            match: ["gh auth status --show-token", "gh auth status -t"], noMatch: ["gh auth status"]),
                        CloudClient.Credentials("token"))
                    .Otherwise(Spec.Administers("-")),
                Api("api", Global + " " + Looks + " " + """
                    -X= -f= -F= -i -H= -q= -p= --method= --field= --raw-field= --input= --header= --include --paginate --slurp --silent --cache= --preview=
                    """))
            .Otherwise(Spec.Administers("-")),
        new CommandSpec("glab", new OptionGrammar(Global), OperandRole.Data)
            .With(
                Spec.Prints("help version check-update", Looks),
                Group("issue mr incident", "list ls view show status diff approvers issues board", "delete"),
                Group("repo project", "list ls view search contributors", "delete"),
                Group("release", "list ls view", "delete"),
                Group("ci pipeline pipe job", "list ls view status trace get lint", "delete"),
                Group("""
                    label variable schedule ssh-key deploy-key snippet milestone iteration securefile user token
                    """, "list ls view get events status", "delete revoke"),
                Spec.Prints("auth", Global).With(Spec.Prints("status", Looks + " --show-token -t").Dangerous(
                    ShellReasonCodes.ReadsCredentials, "Prints credentials.",
                    When.Option("--show-token -t"),
                    match: ["glab auth status --show-token"], noMatch: ["glab auth status"])).Otherwise(Spec.Administers("-")),
                Spec.Prints("config alias", Global).With(Spec.Prints("get list", Looks)).Otherwise(Spec.Administers("-")),
                Api("api", Global + " " + Looks + " -X= -f= -F= -i -H= --method= --field= --raw-field= --input= --header= --include --paginate --silent"))
            .Otherwise(Spec.Administers("-")),
        CloudClient.NounFirst("tea bb circleci gitlab-runner travis buildkite-agent fj berg jira", Global + " " + """
            -o= -l= -r= --output= --login= --remote= --limit= --state= --format= --token= --host=
            """, 3,
 """
                list ls view show status info whoami logs log validate history trace monitor lint version help diff get search me
                """, "delete rm cancel-all destroy", "token"),
        Spec.Prints("hub", "--version --noop")
            .With(
                Spec.Prints("ci-status", "-vf= --verbose --format="),
                Group("issue pr release gist", "list show", "delete"),
                Spec.Prints("delete").Dangerous(ShellReasonCodes.DestroysRemote, "Deletes a repository.", When.Always, match: ["hub delete x"], noMatch: []))
            .Otherwise(Spec.Administers("-")),
        Spec.Builds("act woodpecker-cli drone"),
    ];

    private static CommandSpec Group(string names, string looks, string destroys) =>
        Spec.Prints(names, Looks)
            .With(
                Spec.Prints(looks, Looks + " -c --web").Mutating(
                    ShellReasonCodes.RunsCode, "Opens a browser.",
                    static call => call.Has("--web") || call.Arguments.Any(static argument => argument.Text == "-w") ? 0 : -1,
                    match: ["@ --web"], noMatch: ["@", "@ --limit 5"]),
                CloudClient.Destroys(destroys))
            .Otherwise(Spec.Administers("-"));

    // A request without a method and without fields is a GET.
    private static CommandSpec Api(string name, string options) =>
        Spec.Prints(name, options)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sends a change.",
                static call => Method(call) is "GET" or "HEAD" || (Method(call) is null && !call.Has("-f -F --field --raw-field --input"))
                    || IsQuery(call) ? -1 : 0,
                match: ["@ -X POST repos/a/b/issues", "@ repos/a/b/issues -f title=x"], noMatch: ["@ repos/a/b", "@ -X GET search/issues -f q=x"])
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Deletes what others may use.",
                static call => Method(call) is "DELETE" ? call.IndexOf("-X --method") : -1,
                match: ["@ -X DELETE repos/a/b", "@ --method=delete repos/a/b"], noMatch: ["@ repos/a/b"])
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sends a change in the clothes of a request that reads.",
                When.Argument(static argument => argument.Text.IndexOf("Method-Override", StringComparison.OrdinalIgnoreCase) >= 0),
                match: ["@ repos/a/b -H 'X-HTTP-Method-Override: DELETE'"], noMatch: ["@ repos/a/b -H 'Accept: application/json'"])
            .Mutating(
                ShellReasonCodes.Network, "Talks to another machine.",
                When.Operand(static argument => argument.Text.IndexOf("://", StringComparison.Ordinal) > 0 && !IsOwn(argument.Text)),
                match: ["@ https://example.org/x"], noMatch: ["@ repos/a/b", "@ https://api.github.com/zen"])
            .Runs(static (call, judge) =>
            {
                foreach ((string option, _, Argument? value) in call.Options)
                {
                    if (option is "-F" or "--field" or "--input" && value is { } field)
                    {
                        int at = field.Text.IndexOf("=@", StringComparison.Ordinal);
                        PathJudge.Read(judge.Findings, at < 0 ? field : field.WithText(field.Text.Substring(at + 2)));
                    }
                }
            });

    private static bool IsOwn(string address) =>
        address.StartsWith("https://api.github.com/", StringComparison.Ordinal) || address.StartsWith("https://gitlab.com/api/", StringComparison.Ordinal);

    private static string? Method(Invocation call) => call.ValueOf("-X --method")?.Text.ToUpperInvariant();

    // GraphQL is always sent by POST; a query only reads.
    private static bool IsQuery(Invocation call)
    {
        if (call.Operands.Count == 0 || call.Operand(0).Text != "graphql" || call.Has("--input"))
        {
            return false;
        }

        foreach ((_, _, Argument? value) in call.Options)
        {
            if (value is { } field && field.Text.StartsWith("query=", StringComparison.Ordinal))
            {
                string query = field.Text.Substring("query=".Length).TrimStart();
                return field.IsKnown && query.IndexOf("mutation", StringComparison.Ordinal) < 0 && (query.StartsWith("query", StringComparison.Ordinal)
                    || query.StartsWith("{", StringComparison.Ordinal));
            }
        }

        return false;
    }
}
