using AgentGen.Shell.Analysis;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Rules;

/// <summary>rm and its kin.</summary>
internal static class DeleteCommands
{
    // What a build or an install makes again, by names that nothing else has.
    private static readonly string[] Generated =
    [
        "node_modules", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".next", ".nuxt", ".gradle", ".tox",
        ".parcel-cache", ".turbo", ".svelte-kit",
        "bower_components", "htmlcov", "TestResults", ".nyc_output", ".angular", ".eggs", ".ipynb_checkpoints", "CMakeFiles", "DerivedData", ".terraform",
    ];

    // Names that also stand for other things, outside the directory of the work.
    private static readonly string[] Regenerable =
    [
        "build", "dist", "bin", "obj", "out", "target", ".cache", ".venv", "venv", "coverage", ".coverage", "tmp", "temp", "artifacts",
        "_build", ".build", "Debug",
        "Release", "cmake-build-debug", "cmake-build-release", "site-packages", "wheels", ".output", "storybook-static",
    ];

    internal static readonly CommandSpec[] Table =
    [
        Spec.Changes("rm grm unlink", OperandRole.Write, """
            -IRdfirvPWxm --dir --force --interactive? --no-preserve-root --one-file-system --preserve-root? --recursive --verbose
            """)
            .Dangerous(
                ShellReasonCodes.SystemPath, "Overrides the protection of the root.",
                When.Option("--no-preserve-root"),
                match: ["rm -r --no-preserve-root x"], noMatch: ["rm a"])
            .Dangerous(
                ShellReasonCodes.RecursiveDelete, "Deletes recursively and by force.",
                When.Both(When.Both(When.Option("-r -R --recursive"), When.Option("-f --force")), When.Operand(IsWorthKeeping)),
                match: ["rm -rf src", "rm -fr ~/x", "rm -r -f /usr/lib/x", "rm --recurs --forc /opt/x", "rm -rf \"$X\"", "rm -rf ~/bin", "rm -rf build/../src"],
                noMatch: [
                    "rm -rf /tmp/x", "rm -rf node_modules", "rm -rf ./build", "rm -f a.txt", "rm -r a", "rm -rf packages/ui/dist", "rm -rf build/*",
                    "rm -rf /home/me/work/node_modules", "rm -rf ~/.cache/pip", "rm -rf *.egg-info"])
            .Dangerous(
                ShellReasonCodes.RecursiveDelete, "Deletes a whole tree that matters.",
                When.Both(When.Option("-r -R --recursive"), When.Operand(IsBroad)),
                match: ["rm -r /", "rm -r ~", "rm -r *", "rm -r .."], noMatch: ["rm -r a"])
            .Dangerous(
                ShellReasonCodes.WritesCredentials, "Deletes credentials or keys.",
                When.Operand(static argument =>
                    Secrets.Holds(argument.Text) || ShellPaths.Normalize(argument.Text).EndsWith("/.ssh", StringComparison.Ordinal)),
                match: ["rm ~/.ssh", "rm ~/.aws/credentials", "rm -r ~/.ssh/"], noMatch: ["rm a"])
            .Dangerous(
                ShellReasonCodes.DiscardsWork, "Deletes a repository.",
                When.Operand(static argument => ShellPaths.Name(ShellPaths.Normalize(argument.Text)) == ".git"),
                match: ["rm -r .git"], noMatch: ["rm -r .github"])
            .Runs(JudgeForEach),
        Spec.Dangerous("shred gshred srm scrub wipe sdmem sfill sswap", ShellReasonCodes.DestroysData, "Overwrites data so that it cannot be recovered."),
        Spec.Changes("trash trash-put gio-trash rmtrash", OperandRole.Write)
            .Runs(JudgeForEach),
        Spec.Dangerous("trash-empty trash-rm", ShellReasonCodes.DestroysData, "Deletes what is in the trash for good."),
        Spec.Prints("fdupes jdupes", """
            -1ABDEHIKLMNORSTUZcfhijlmnopqrstuvxzy -C= -G= -P= -X= -g= -d
            --cache --cachedir= --delete --deferconfirmation --immediate --log= --maxsize= --minsize= --noempty --nohidden --noprompt --omitfirst --order=
            --permissions --plain --quiet --recurse --reverse --sameline --size --summarize --symlinks --time --version --zeromatch
            """)
            .Dangerous(
                ShellReasonCodes.BulkDelete, "Deletes every duplicate it finds.",
                When.Option("-d --delete --immediate"),
                match: ["fdupes -rdN .", "fdupes -r . --delete", "jdupes -rdN ."], noMatch: ["fdupes -r .", "jdupes -rS ."])
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Links duplicates together, or writes a log.",
                When.Option("-L -l -B --log --cache"),
                match: ["jdupes -rL ."], noMatch: ["jdupes -r ."]),
        Spec.Changes("rdfind", OperandRole.Data)
            .Dangerous(
                ShellReasonCodes.BulkDelete, "Deletes every duplicate it finds.",
                static call => OptionIsTrue(call, "-deleteduplicates"),
                match: ["rdfind -deleteduplicates true .", "rdfind -dryrun false -deleteduplicates true ."], noMatch: ["rdfind -dryrun true .", "rdfind ."]),
    ];

    internal static void JudgeForEach(Invocation call, CommandJudge judge)
    {
        if (judge.IsForEach && When.FirstOperand(call, static argument => argument.Text.IndexOfAny([Source.Unknown, '*']) >= 0) >= 0)
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.BulkDelete, "Deletes every file that is found.", call.Name);
        }
        else if (IndexOfAll(call, judge) is >= 0 and int index)
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.BulkDelete, "Deletes every file of the folder.", call.Arguments[index]);
        }
    }

    /// <summary>
    /// The operand that stands for every file of the folder that the text has begun in or named, or -1. In one that it has gone to below, they are more
    /// often what a build makes.
    /// </summary>
    internal static int IndexOfAll(Invocation call, CommandJudge judge)
    {
        if (judge.Files.HasMoved && (judge.Scope.Folder is not { } folder || ShellPaths.Of(ShellPaths.Normalize(folder)) == PathKind.Temporary))
        {
            return -1;
        }

        return When.FirstOperand(call, static argument => argument.Text is "*" or "./*");
    }

    private static bool IsWorthKeeping(Argument path)
    {
        string normal = ShellPaths.Normalize(path.Text);
        if (ShellPaths.Of(normal) == PathKind.Temporary)
        {
            return normal is "/tmp" or "/var/tmp" or "/tmp/*" or "/var/tmp/*" or "/dev/shm" or "/dev/shm/*"
                || normal.IndexOf("..", StringComparison.Ordinal) >= 0;
        }

        if (PermissionCommands.IsBroad(path.WithText(normal)) || normal.StartsWith("..", StringComparison.Ordinal))
        {
            return true;
        }

        if (ShellPaths.HomeRest(normal) is { } rest && IsCache(rest))
        {
            return false;
        }

        bool here = normal.Length > 0 && normal[0] is not ('/' or '~' or '\0');
        foreach (string segment in normal.Split(['/']))
        {
            if (Array.IndexOf(Generated, segment) >= 0 || (here && IsRegenerable(segment)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRegenerable(string name) => Array.IndexOf(Regenerable, name) >= 0 || name.EndsWith(".egg-info", StringComparison.Ordinal);

    private static bool IsCache(string inHome) =>
        inHome.StartsWith(".cache/", StringComparison.Ordinal) || inHome.StartsWith("Library/Caches/", StringComparison.Ordinal)
        || inHome.StartsWith(".npm/_", StringComparison.Ordinal) || inHome.StartsWith(".gradle/caches", StringComparison.Ordinal);

    private static bool IsBroad(Argument path) =>
        PermissionCommands.IsBroad(path) || ShellPaths.Normalize(path.Text) is "*" or "." or ".." or "./*" or "../*" or "\0" or "\0/*" or ".*" or "{*,.*}";

    private static int OptionIsTrue(Invocation call, string option)
    {
        for (int i = 2; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i - 1].Text == option && call.Arguments[i].Text != "false")
            {
                return i - 1;
            }
        }

        return -1;
    }
}
