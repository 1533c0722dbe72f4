using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Commands run in containers: what they are, and what of the machine they are given.</summary>
internal static class ContainerRuns
{
    private const string Options = """
        -a= -c= -e= -h= -l= -m= -p= -u= -v= -w= -ditPqT --add-host= --annotation= --arch= --attach= --authfile= --blkio-weight= --blkio-weight-device= --build
        --cap-add= --cap-drop= --cgroup-conf= --cgroup-parent= --cgroupns= --cgroups= --cidfile= --cpu-count= --cpu-percent= --cpu-period= --cpu-quota=
        --cpu-rt-period= --cpu-rt-runtime= --cpu-shares= --cpus= --cpuset-cpus= --cpuset-mems= --detach --detach-keys= --device= --device-cgroup-rule=
        --device-read-bps= --device-read-iops= --device-write-bps= --device-write-iops= --disable-content-trust? --dns= --dns-option= --dns-search=
        --domainname= --entrypoint= --env= --env-file= --env-host --expose= --gpus= --group-add= --health-cmd= --health-interval= --health-retries=
        --health-start-interval= --health-start-period= --health-timeout= --help --hostname= --http-proxy --init --interactive --ip= --ip6= --ipc=
        --isolation= --kernel-memory= --label= --label-file= --link= --link-local-ip= --log-driver= --log-opt= --mac-address= --memory= --memory-reservation=
        --memory-swap= --memory-swappiness= --mount= --name= --net= --network= --network-alias= --no-deps --no-healthcheck --no-hosts --no-tty
        --oom-kill-disable --oom-score-adj= --os= --pid= --pids-limit= --platform= --pod= --preserve-fds= --privileged? --publish= --publish-all --pull=
        --quiet --quiet-pull --read-only --remove-orphans --replace --restart= --rm --runtime= --secret= --security-opt= --service-ports --shm-size=
        --sig-proxy --stop-signal= --stop-timeout= --storage-opt= --sysctl= --systemd= --timeout= --tls-verify --tmpfs= --tty --tz= --ulimit= --umask=
        --unsetenv= --use-aliases --use-api-socket --user= --userns= --uts= --volume= --volume-driver= --volumes-from= --workdir= --index= --latest
        """;

    /// <summary><c>run IMAGE [COMMAND…]</c>: starts a container, which is a change; the command counts as if it ran here.</summary>
    internal static CommandSpec Run(string names) =>
        Spec.Changes(names, OperandRole.Data, Options, ShellReasonCodes.ChangesSystem, "Starts a container.")
            .Dangerous(
                ShellReasonCodes.ContainerEscape, "Gives a container the whole machine.",
                GivesMachine,
                match:
                [
                    "docker run --privileged x", "docker run -v /:/mnt x", "docker run --pid=host x", "docker run --pid host x",
                    "docker run --mount type=bind,source=/,target=/m x",
                    "docker run -v /var/run/docker.sock:/var/run/docker.sock x", "docker run --cap-add SYS_ADMIN x", "podman run -v /etc:/etc x",
                    "docker run --device /dev/sda x",
                ],
                noMatch: ["docker run -v ./src:/src x", "docker run -v data:/data x", "docker run --rm x", "docker run -v /etc/localtime:/etc/localtime:ro x",
                    "docker run --device /dev/dri x"])
            .Runs(
                static (call, judge) =>
                {
                    if (call.ValueOf("--entrypoint") is { } entry && call.Operands.Count > 0)
                    {
                        // The entry point is a program; what follows the image is its arguments.
                        List<Argument> command = [entry, .. call.From(call.Operands[0] + 1)];
                        if (command.Count > 1)
                        {
                            judge.Judge(command, call.Input);
                        }
                    }
                    else
                    {
                        RunTargets.JudgeRest(call, judge, 1);
                    }
                },
                stopsAtOperand: true);

    /// <summary><c>exec CONTAINER COMMAND…</c>: no more than the command is, if that can be told.</summary>
    internal static CommandSpec Exec(string names) =>
        Spec.Prints(names, Options)
            .Dangerous(
                ShellReasonCodes.ContainerEscape, "Runs with all rights.",
                When.Option("--privileged"),
                match: ["docker exec --privileged c sh"], noMatch: ["docker exec c ls"])
            .Runs(static (call, judge) => RunTargets.JudgeRest(call, judge, 1), stopsAtOperand: true);

    private static int GivesMachine(Invocation call)
    {
        foreach ((string name, int index, Argument? value) in call.Options)
        {
            string text = value?.Text ?? "";
            bool gives = name switch
            {
                "--privileged" => text != "false",
                "--pid" => text == "host",
                "--cap-add" => text is "SYS_ADMIN" or "ALL" or "CAP_SYS_ADMIN" or "all" or "SYS_PTRACE" or "SYS_MODULE" or "DAC_READ_SEARCH",
                "--security-opt" => text.EndsWith("unconfined", StringComparison.Ordinal) && text.StartsWith("apparmor", StringComparison.Ordinal),
                "--device" => ShellPaths.Of(SourceOf(text)) == PathKind.Device && !IsOrdinaryDevice(SourceOf(text)),
                "-v" or "--volume" => IsMachine(SourceOf(text)),
                "--mount" => IsMachine(SourceOfMount(text)),
                "--use-api-socket" => true,
                _ => false,
            };
            if (gives)
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsMachine(string path) =>
        path.EndsWith("docker.sock", StringComparison.Ordinal) || path.EndsWith("containerd.sock", StringComparison.Ordinal)
            || path.EndsWith("podman.sock", StringComparison.Ordinal)
        || path is "/" or "/etc" or "/root" or "/boot" or "/proc" or "/sys" or "/dev" or "/usr" or "/var" or "/home" or "/var/run" or "/run" or "/lib"
        or "/bin" or "/etc/"
        || (path.StartsWith("/", StringComparison.Ordinal) && ShellPaths.Of(path) == PathKind.Startup);

    private static bool IsOrdinaryDevice(string path) =>
        path.StartsWith("/dev/dri", StringComparison.Ordinal) || path is "/dev/fuse" or "/dev/kvm" or "/dev/snd" or "/dev/net/tun"
            || path.StartsWith("/dev/tty", StringComparison.Ordinal)
        || path.StartsWith("/dev/video", StringComparison.Ordinal) || path.StartsWith("/dev/nvidia", StringComparison.Ordinal)
        || path.StartsWith("/dev/bus", StringComparison.Ordinal);

    private static string SourceOf(string volume)
    {
        int colon = volume.IndexOf(':');
        return colon < 0 ? volume : volume.Substring(0, colon);
    }

    private static string SourceOfMount(string mount)
    {
        foreach (string field in mount.Split([',']))
        {
            int equals = field.IndexOf('=');
            if (equals > 0 && field.Substring(0, equals) is "source" or "src")
            {
                return field.Substring(equals + 1);
            }
        }

        return "";
    }
}
