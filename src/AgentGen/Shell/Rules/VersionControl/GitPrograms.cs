using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Knows which settings of git name a program that git runs, and which values of theirs are those of ordinary work.</summary>
internal static class GitPrograms
{
    /// <summary>An address of the form <c>ext::command</c> names a program to run.</summary>
    internal static readonly RuleCondition InAddress = When.Operand(static argument => argument.Text.StartsWith("ext::", StringComparison.Ordinal));

    private static readonly string[] Keys =
    [
        "core.pager", "core.editor", "core.fsmonitor", "core.sshcommand", "core.gitproxy", "core.askpass", "core.alternaterefscommand", "diff.external",
        "credential.helper", "gpg.program", "gpg.ssh.program", "gpg.x509.program", "gpg.openpgp.program", "gpg.ssh.defaultkeycommand", "sequence.editor",
        "uploadpack.packobjectshook", "interactive.difffilter", "web.browser", "instaweb.httpd", "instaweb.browser", "receive.proccommand",
        "sendemail.sendmailcmd", "sendemail.smtpserver", "sendemail.tocmd", "sendemail.cccmd", "sendemail.headercmd", "imap.tunnel", "ssh.variant",
    ];

    /// <summary>Settings whose last word names a program, whatever stands between: <c>filter.lfs.clean</c>.</summary>
    private static readonly (string Section, string[] Names)[] Sections =
    [
        ("filter.", ["clean", "smudge", "process"]),
        ("diff.", ["command", "textconv"]),
        ("merge.", ["driver"]),
        ("difftool.", ["cmd", "path"]),
        ("mergetool.", ["cmd", "path"]),
        ("browser.", ["cmd", "path"]),
        ("man.", ["cmd", "path"]),
        ("guitool.", ["cmd"]),
        ("credential.", ["helper"]),
        ("remote.", ["uploadpack", "receivepack", "vcs"]),
        ("trailer.", ["command", "cmd"]),
        ("submodule.", ["update"]),
        ("tar.", ["command"]),
        ("hook.", ["command"]),
    ];

    private static readonly string[] Ordinary =
    [
        "", "cat", "less", "more", "most", "bat", "delta", "diff-so-fancy", "diff-highlight", "difft", "difftastic", "vi", "vim", "nvim", "gvim", "nano",
        "emacs",
        "emacsclient", "pico", "micro", "joe", "hx", "helix", "kak", "code", "codium", "code-insiders", "subl", "mate", "atom", "gedit", "kate", "zed",
        "notepad",
        "notepad++", "meld", "kdiff3", "opendiff", "vimdiff", "nvimdiff", "bc", "bcompare", "p4merge", "araxis", "tkdiff", "git-lfs", "git-crypt", "nbstripout",
        "nbdime", "git-nbdiffdriver", "git-nbmergedriver", "exiftool", "pandoc", "pdftotext", "jq", "gpg", "gpg2", "gpgsm", "ssh-keygen", "ssh-add",
        "op-ssh-sign",
        "store", "cache", "osxkeychain", "wincred", "manager", "manager-core", "libsecret", "gnome-keyring", "oauth", "true", "false", "ssh", "plink",
        "plink.exe",
        "checkout", "merge", "rebase", "none", "never", "git-credential-manager", "firefox", "chromium", "lynx", "auto", "simple", "git",
    ];

    private static readonly string[] OrdinaryFolders = ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/", "/usr/lib/git-core/",
        "/usr/libexec/git-core/"];

    /// <summary>Whether setting the key to the value makes git run something that is not one of the programs of ordinary work.</summary>
    internal static bool IsSetBy(string key, string value)
    {
        string name = key.ToLowerInvariant();
        return name switch
        {
            "core.hookspath" or "init.templatedir" => IsForeignFolder(value),
            "include.path" => true,
            "protocol.ext.allow" or "protocol.allow" => value.Trim() is not ("never" or "user"),
            _ when StartsWith(name, "includeif.") => true,
            _ when StartsWith(name, "alias.") => value.TrimStart() is { Length: > 0 } alias && alias[0] is '!' or '-',
            _ when StartsWith(name, "pager.") => !IsOrdinary(value),
            _ when StartsWith(name, "url.") => StartsWith(name, "url.ext::"),
            _ when NamesProgram(name) => !IsOrdinary(value),
            _ => StartsWith(value, "ext::"),
        };
    }

    private static bool NamesProgram(string key)
    {
        if (Array.IndexOf(Keys, key) >= 0)
        {
            return true;
        }

        foreach ((string section, string[] names) in Sections)
        {
            if (StartsWith(key, section) && Array.IndexOf(names, key.Substring(key.LastIndexOf('.') + 1)) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // An option of ssh, or a character of the shell, may make an ordinary program run another.
    private static bool IsOrdinary(string value)
    {
        string command = value.Trim();
        if (command.IndexOfAny(['!', ';', '|', '&', '`', '$', '<', '>', '\n', '\0']) >= 0
            || command.IndexOf("ProxyCommand", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return false;
        }

        int blank = command.IndexOf(' ');
        string program = blank < 0 ? command : command.Substring(0, blank);
        foreach (string folder in OrdinaryFolders)
        {
            program = StartsWith(program, folder) ? program.Substring(folder.Length) : program;
        }

        return Array.IndexOf(Ordinary, program) >= 0;
    }

    // Hooks that stand in the repository are the project's code, as its scripts are.
    private static bool IsForeignFolder(string path) =>
        path is not ("" or "/dev/null") && (path[0] is '/' or '~' or '\0' || path.IndexOf("..", StringComparison.Ordinal) >= 0
            || ShellPaths.Of(path) == PathKind.Temporary);

    private static bool StartsWith(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);
}
