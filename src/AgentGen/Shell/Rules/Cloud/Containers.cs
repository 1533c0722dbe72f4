using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Container engines: docker and what takes the same commands.</summary>
internal static class Containers
{
    private const string Lists = """
        -aqsl -f= -n= --all --filter= --format= --no-trunc --quiet --size --last= --latest --digests --tree --cluster --noheading --sort= --ns --pod --watch=
        --external --sync --namespace
        """;

    private const string Looks = """
        -fstqvlaH? -n= --format= --size --type= --details --follow --since= --tail= --timestamps --until= --human? --no-trunc --quiet --platform= --all
        --no-stream --filter= --limit= --verbose --insecure --latest --pretty --no-color --names --client --raw --orphans --history= --bootstrap --interval=
        --no-reset --stream
        """;

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("docker podman nerdctl", new OptionGrammar("""
            -H= -c= -l= -Dvr --host= --context= --config= --log-level= --debug --version --tls --tlscacert= --tlscert= --tlskey= --tlsverify --namespace=
            --address= --remote --connection= --url= --identity= --noout --root= --runroot=
            """), OperandRole.Data)
            .With(
                Spec.Prints("ps images", Lists),
                Spec.Prints("""
                    inspect logs stats events version info port diff history top search
                    """, Looks + " --no-index --compatible --list-tags --stop-signal="),
                Spec.Prints("help"),
                Removing("rm rmi"),
                ContainerRuns.Run("run create"),
                ContainerRuns.Exec("exec"),
                Group("container", Removing("rm prune"), ContainerRuns.Run("run create"), ContainerRuns.Exec("exec")),
                Group("image network context plugin buildx builder manifest node service stack swarm trust pod machine checkpoint config secret generate kube"),
                Group("volume", Spec.Dangerous("rm remove prune", ShellReasonCodes.DestroysRemote, "Deletes volumes with their data.")),
                Group("system", Spec.Prints("df info events dial-stdio", Looks), Prune("prune"), Spec.Dangerous("reset",
                    ShellReasonCodes.DestroysRemote, "Deletes every container, image and volume.")),
                ComposeCommands.Compose("compose"))
            .Otherwise(Spec.Administers("-")),
        ComposeCommands.Compose("docker-compose podman-compose"),
        Spec.Prints("crictl ctr", "-r= -i= -Dt= -n= -a= --runtime-endpoint= --image-endpoint= --timeout= --debug --namespace= --address= --config=")
            .With(
                Spec.Prints("""
                    ps pods images img inspect inspecti inspectp logs stats statsp info version imagefsinfo
                    """, Looks + " -o= -p= --output= --state= --name= --label= --pod= --image= -r"),
                ContainerRuns.Exec("exec"))
            .With(Group("containers container c image i images namespaces namespace ns tasks task t snapshots"))
            .Otherwise(Spec.Administers("-")),
    ];

    private static CommandSpec Group(string names, params CommandSpec[] more) =>
        Spec.Prints(names)
            .With(
                Spec.Prints("ls list", Lists),
                Spec.Prints("inspect ps logs stats top port diff history show info tasks services exists imagetools du", Looks + " " + Lists)
                    .Mutating(
                        ShellReasonCodes.ChangesSystem, "Starts a builder.",
                        When.Option("--bootstrap"),
                        match: ["docker buildx inspect --bootstrap"], noMatch: ["docker buildx inspect"]),
                Removing("rm remove prune"))
            .With(more)
            .Otherwise(Spec.Administers("-"));

    // Containers and images can be made again; what they alone hold is lost when one is removed by force with its volumes.
    private static CommandSpec Removing(string names) =>
        Spec.Administers(names).Dangerous(
            ShellReasonCodes.DestroysRemote, "Deletes volumes with their data.",
            When.Argument(static argument => argument.Text is "--volumes" or "-v" or "-fv" or "-vf"),
            match: ["docker rm -v c", "docker rm -fv c"], noMatch: ["docker rm c", "docker rm -f c"])
            .Runs(JudgeAll);

    // docker rm -f $(docker ps -aq): all there are, those that run among them.
    private static void JudgeAll(Invocation call, CommandJudge judge)
    {
        bool forces = When.FirstArgument(call, static argument => argument.Text is "-f" or "--force" or "-fv" or "-vf") >= 0;
        for (int i = 1; i < call.Arguments.Count && forces; i++)
        {
            Argument argument = call.Arguments[i];
            string written = argument.IsKnown ? "" : judge.Findings.Written(argument.Start, argument.Length);
            if (Mentions(written, " ps ") && !Mentions(written, "filter") && !Mentions(written, " -f")
                && (Mentions(written, " -aq") || Mentions(written, " -qa") || Mentions(written, " -a -q") || Mentions(written, " -q -a")))
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.BulkDelete, "Deletes every container.", argument);
            }
        }
    }

    private static bool Mentions(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;

    private static CommandSpec Prune(string names) =>
        Spec.Administers(names).Dangerous(
            ShellReasonCodes.DestroysRemote, "Deletes volumes or images that are not in use.",
            When.Argument(static argument => argument.Text is "--volumes" or "--all" or "-a" or "-af" or "-fa"),
            match: ["docker system prune -a --volumes", "docker system prune -af"], noMatch: ["docker system prune", "docker system prune -f"]);
}
