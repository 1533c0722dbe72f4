namespace AgentGen.Shell.Rules;

/// <summary>Clients of hosting platforms.</summary>
internal static class PlatformCommands
{
    private const string Options = """
        -a= -r= -j -h -n= -t -x -s= -p= -e= -c= -y --app= --remote= --json --help --team= --scope= --token= --debug --cwd= --config= --env= --project= --site=
        --tail --num= --source= --org= --region= --environment= --service= --global-config=
        """;

    private const string Reads = """
        list ls status info show help version whoami logs log releases checks ps regions describe inspect domains dns certs history outdated view get tail
        events scale-show docs wait doctor services images machines-list apps:info apps addons addons:info addons:plans addons:services domains:info features
        features:info labs labs:info pipelines pipelines:info plugins ps:type regions releases:info releases:output spaces spaces:info stack sessions access
        members teams orgs orgs:list status buildpacks buildpacks:info certs:info ci ci:info drains drains:get git:info keys local:version maintenance
        notifications pg pg:info pg:ps pg:locks pg:diagnose pg:backups pg:backups:info pg:credentials redis:info reviewapps:info run-history pg:outliers
        pg:bloat pg:settings pg:maintenance webhooks webhooks:info auth:whoami projects:list apps:list functions:list functions:log hosting:sites:list
        database:get env:list deployments deployment whoami sites:list
        """;

    internal static readonly CommandSpec[] Table =
    [
        Platform("heroku")
            .With(
                CloudClient.Credentials("config config:get auth:token pg:credentials:url redis:credentials authorizations:info authorizations:create"),
                CloudClient.Destroys("""
                    apps:destroy destroy apps:delete addons:destroy pg:reset pg:killall pipelines:destroy domains:clear spaces:destroy pg:backups:delete
                    pg:credentials:destroy keys:clear releases:rollback-all redis:reset kafka:topics:destroy certs:remove drains:remove webhooks:remove
                    """),
                Spec.Administers("run run:detached").Runs(
                    static (call, judge) =>
                    {
                        if (call.Operands.Count > 0)
                        {
                            judge.JudgeText(RunTargets.Joined(call, 0));
                        }
                    },
                    stopsAtOperand: true)),
        Platform("flyctl fly")
            .With(
                Groups("""
                    apps app machine machines m volumes volume vol postgres pg secrets ips certs regions scale config releases image orgs wireguard redis
                    storage mysql consul extensions dns-records domains tokens
                    """),
                CloudClient.Destroys("destroy"),
                Spec.Prints("ssh", Options).With(Spec.Administers("console").Running("-C --command"), CloudClient.Credentials("issue"))
                    .Otherwise(Spec.Administers("-")),
                Spec.Prints("auth", Options).With(Spec.Prints("whoami", Options), CloudClient.Credentials("token")).Otherwise(Spec.Administers("-"))),
        Platform("vercel netlify railway render supabase pscale wrangler firebase amplify surge now")
            .With(
                Groups("""
                    env domains dns certs alias aliases projects project teams deployments d1 kv r2 queues pages secret secrets db database databases branch
                    branches sites functions services hosting firestore apps storage organizations orgs vectorize hyperdrive
                    """),
                CloudClient.Destroys("""
                    rm remove delete down destroy firestore:delete database:remove hosting:disable functions:delete sites:delete apps:delete reset
                    """))
            .ActsAlone("Deploys what stands here."),
        Spec.Builds("serverless sls cdk sam copilot cf eb chalice zappa up").Dangerous(
            ShellReasonCodes.DestroysRemote, "Destroys what was deployed.",
            When.OperandIs("remove", "destroy", "delete", "terminate", "undeploy", "delete-org", "delete-space", "delete-service"),
            match: ["serverless remove", "cdk destroy", "sam delete", "eb terminate x"], noMatch: ["cdk deploy", "sam build"]),
    ];

    private static CommandSpec Platform(string names) =>
        new CommandSpec(names, new OptionGrammar(Options), OperandRole.Data).With(Spec.Prints(Reads, Options + " " + CloudClient.Selecting))
            .Otherwise(Spec.Administers("-"));

    private static CommandSpec Groups(string names) =>
        Spec.Prints(names, Options)
            .With(
                Spec.Prints("list ls show info status describe get inspect list-projects help events whoami", Options + " " + CloudClient.Selecting),
                CloudClient.Destroys("delete destroy rm remove purge delete-all reset object-delete"))
            .Otherwise(Spec.Administers("-"));
}
