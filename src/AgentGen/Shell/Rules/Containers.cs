using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Containers and clusters.</summary>
internal static class Containers
{
    internal static readonly CommandSpec[] Table =
    [
        Engine("docker podman nerdctl"),
        new CommandSpec("docker-compose podman-compose", OptionGrammar.Any, OperandRole.Data).With(ComposeCommands()).Otherwise(Spec.Administers("-")),
        new CommandSpec("kubectl oc k3s microk8s", new OptionGrammar("-n= --namespace= --context= --kubeconfig= --cluster= --user= -s= --server= --as= --token= *"), OperandRole.Data)
            .With(
                Spec.Prints("get describe logs top explain version api-resources api-versions cluster-info diff events auth wait options help kustomize plugin", "*")
                    .Dangerous(ShellReasonCodes.ReadsCredentials, "Prints secrets.", static call => call.Name.Text == "get" && call.Operands.Count > 0 && call.Operand(0).Text is "secret" or "secrets" && call.Has("-o --output") ? call.Operands[0] : -1, ["kubectl get secret x -o yaml"], ["kubectl get secrets", "kubectl get pods -o yaml"]),
                Spec.Prints("config", "*").With(Spec.Prints("view get-contexts current-context get-clusters get-users", "*"), Spec.Administers("use-context set-context set-cluster set-credentials set delete-context delete-cluster unset rename-context")),
                Spec.Administers("apply create edit patch replace scale rollout expose set label annotate autoscale run cp port-forward proxy attach debug cordon uncordon taint certificate"),
                Spec.Administers("exec").Runs(static (call, judge) => JudgeAfterDashes(call, judge)),
                Spec.Dangerous("delete drain", ShellReasonCodes.DestroysRemote, "Destroys what runs in a cluster."))
            .Otherwise(Spec.Administers("-")),
        new CommandSpec("helm", OptionGrammar.Any, OperandRole.Data)
            .With(Spec.Prints("list ls status get history show search version env lint template verify help", "*"), Spec.Prints("repo plugin dependency", "*").With(Spec.Prints("list ls", "*")).Otherwise(Spec.Administers("-")), Spec.Dangerous("uninstall delete", ShellReasonCodes.DestroysRemote, "Destroys a release."))
            .Otherwise(Spec.Administers("-")),
        Spec.Administers("minikube kind k3d vagrant lxc lxd multipass limactl colima").Dangerous(ShellReasonCodes.DestroysRemote, "Destroys a machine or cluster.", When.OperandIs("delete", "destroy"), ["vagrant destroy", "minikube delete"], ["minikube start"]),
        Spec.Prints("kubectx kubens stern k9s crictl ctr", "*").Mutating(ShellReasonCodes.ChangesSystem, "Changes the state of a cluster.", static call => call.Operands.Count == 0 || ReadVerbs.Has(call) ? -1 : 0, ["kubectx other"], ["kubectx"]),
    ];

    private static CommandSpec Engine(string names) =>
        new CommandSpec(names, new OptionGrammar("-H= -c= -lDv --host= --context= --config= --log-level= *"), OperandRole.Data)
            .With(
                Spec.Prints("ps images inspect logs version info stats top port diff history search events help", "*"),
                Spec.Administers("pull build tag commit create start restart rename update load import export save cp attach wait login logout pause unpause init buildx-build stop kill rm rmi push deploy"),
                Spec.Administers("run").Runs(JudgeRun).Dangerous(ShellReasonCodes.ContainerEscape, "Gives a container the whole machine.", When.Argument(IsEscape), ["docker run --privileged x", "docker run -v /:/mnt x"], ["docker run -v ./src:/src x"]),
                Spec.Administers("exec").Dangerous(ShellReasonCodes.ContainerEscape, "Runs with all rights.", When.Option("--privileged"), ["docker exec --privileged c sh"], ["docker exec c ls"]),
                Group("container image network context plugin buildx builder manifest node service stack config secret swarm trust pod machine checkpoint"),
                Spec.Prints("volume", "*").With(Spec.Prints("ls list inspect", "*"), Spec.Administers("create"), Spec.Dangerous("rm remove prune", ShellReasonCodes.DestroysRemote, "Deletes volumes with their data.")),
                Spec.Prints("system", "*").With(Spec.Prints("df info events", "*"), Spec.Administers("prune").Dangerous(ShellReasonCodes.DestroysRemote, "Deletes volumes or images that are not in use.", When.Option("--volumes --all -a"), ["docker system prune --all --volumes"], ["docker system prune"])).Otherwise(Spec.Administers("-")),
                Spec.Prints("compose", "*").With(ComposeCommands()).Otherwise(Spec.Administers("-")))
            .Otherwise(Spec.Administers("-"));

    private static CommandSpec Group(string names) =>
        Spec.Prints(names, "*").With(Spec.Prints("ls list inspect ps logs stats top port diff history show info", "*")).Otherwise(Spec.Administers("-"));

    private static CommandSpec[] ComposeCommands() =>
    [
        Spec.Prints("ps logs config images ls top port version events stats", "*"),
        Spec.Administers("down").Dangerous(ShellReasonCodes.DestroysRemote, "Deletes volumes with their data.", When.Option("-v --volumes"), ["docker compose down -v"], ["docker compose down"]),
    ];

    private static bool IsEscape(Argument argument)
    {
        string text = argument.Text;
        return text is "--privileged" or "--pid=host" or "--privileged=true" or "--cap-add=SYS_ADMIN" or "--cap-add=ALL" || text.StartsWith("/:", StringComparison.Ordinal) || text.StartsWith("--volume=/:", StringComparison.Ordinal) || text.StartsWith("-v/:", StringComparison.Ordinal) || text.IndexOf("docker.sock", StringComparison.Ordinal) >= 0 || text.IndexOf("source=/,", StringComparison.Ordinal) >= 0;
    }

    // Which operand is the image depends on options the tables do not list: whatever follows and is dangerous counts.
    private static void JudgeRun(Invocation call, CommandJudge judge)
    {
        for (int i = 0; i < call.Operands.Count; i++)
        {
            if (call.Operand(i).Text is "rm" or "chroot" or "mkfs" or "dd" or "nsenter")
            {
                judge.Judge(call.From(call.Operands[i]), default);
            }
        }
    }

    private static void JudgeAfterDashes(Invocation call, CommandJudge judge)
    {
        int dashes = When.FirstArgument(call, static argument => argument.Text == "--");
        if (dashes > 0 && dashes + 1 < call.Arguments.Count && !EmbeddedShell.IsShell(call.Arguments[dashes + 1].Text))
        {
            judge.Judge(call.From(dashes + 1), default);
        }
    }
}
