namespace AgentGen.Shell.Analysis;

/// <summary>The variables that make programs load or run something.</summary>
internal static class EnvironmentNames
{
    // Read by the loader, by a shell or by a runtime before the program's own first line.
    private static readonly HashSet<string> Preloads = Set("""
        LD_PRELOAD LD_AUDIT LD_PROFILE DYLD_INSERT_LIBRARIES BASH_ENV PERL5DB PROMPT_COMMAND SHELLOPTS BASHOPTS GCONV_PATH GLIBC_TUNABLES LUA_INIT
        LUA_INIT_5_1 LUA_INIT_5_2 LUA_INIT_5_3 LUA_INIT_5_4 OPENSSL_CONF OPENSSL_ENGINES OPENSSL_MODULES DOTNET_STARTUP_HOOKS CORECLR_PROFILER_PATH
        COR_PROFILER_PATH GTK_MODULES GTK3_MODULES GIO_EXTRA_MODULES QT_PLUGIN_PATH VIMINIT EXINIT GVIMINIT MYVIMRC WGETRC TERMCAP PYTHONBREAKPOINT
        PYTHONINSPECT PERLIO_DEBUG TAR_OPTIONS LESSKEY LESSKEYIN GIT_CONFIG_PARAMETERS GIT_TEMPLATE_DIR SYSTEMD_UNIT_PATH
        """);

    private static readonly HashSet<string> CodePaths = Set("""
        PATH LD_LIBRARY_PATH DYLD_LIBRARY_PATH DYLD_FALLBACK_LIBRARY_PATH DYLD_FRAMEWORK_PATH LIBPATH SHLIB_PATH PERL5OPT PERL5LIB PERLLIB PERL_MB_OPT RUBYOPT
        RUBYLIB GEM_PATH GEM_HOME BUNDLE_GEMFILE NODE_OPTIONS NODE_PATH PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONUSERBASE PYTHONPLATLIBDIR CLASSPATH
        JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS JAVA_OPTS MAVEN_OPTS GRADLE_OPTS SBT_OPTS LUA_PATH LUA_CPATH PHPRC PHP_INI_SCAN_DIR GUILE_LOAD_PATH
        EMACSLOADPATH TCLLIBPATH R_PROFILE R_PROFILE_USER R_HOME R_LIBS JULIA_LOAD_PATH GOFLAGS RUSTFLAGS RUSTC_WRAPPER RUSTC CARGO_HOME MAKEFLAGS MAKEFILES
        GNUMAKEFLAGS GIT_EXEC_PATH GIT_CONFIG GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM GIT_CONFIG_COUNT FACTERLIB ANSIBLE_CONFIG ANSIBLE_LIBRARY FPATH ZDOTDIR
        INPUTRC SCREENRC CURL_HOME RIPGREP_CONFIG_PATH BAT_CONFIG_PATH NPM_CONFIG_SCRIPT_SHELL npm_config_script_shell PIP_INDEX_URL PIP_EXTRA_INDEX_URL
        NPM_CONFIG_REGISTRY npm_config_registry GOPROXY GONOSUMDB GONOSUMCHECK GOINSECURE GROFF_TMAC_PATH TEXINPUTS MANOPT DOCKER_HOST
        """);

    private static readonly HashSet<string> Commands = Set("""
        LESSOPEN LESSCLOSE LESSEDIT VISUAL BROWSER FCEDIT HISTEDIT TERMINAL GIT_SSH GIT_EXTERNAL_DIFF GIT_ASKPASS GIT_PROXY_COMMAND SSH_ASKPASS SUDO_ASKPASS
        RSYNC_RSH RSYNC_CONNECT_PROG CVS_RSH SVN_SSH HGMERGE BORG_RSH BORG_PASSCOMMAND FZF_DEFAULT_COMMAND FZF_CTRL_T_COMMAND GPG_PROGRAM PINENTRY_PROGRAM
        NULLCMD READNULLCMD MAILER XINITRC XSERVERRC DIFFPROG MERGETOOL P4DIFF P4MERGE
        """);

    // Language, look, time, and what says how much to print.
    private static readonly HashSet<string> Harmless = Set("""
        IFS LANG LANGUAGE TZ TERM COLUMNS LINES NO_COLOR CLICOLOR CLICOLOR_FORCE FORCE_COLOR COLORTERM LS_COLORS LSCOLORS GREP_COLOR GREP_COLORS JQ_COLORS
        TIME_STYLE TIMEFORMAT BLOCK_SIZE BLOCKSIZE DU_BLOCK_SIZE DF_BLOCK_SIZE QUOTING_STYLE POSIXLY_CORRECT DEBUG VERBOSE CI NODE_ENV RAILS_ENV RACK_ENV
        APP_ENV DEBIAN_FRONTEND MANWIDTH MANSECT SYSTEMD_COLORS SYSTEMD_PAGER SYSTEMD_EDITOR PAGER MANPAGER GIT_PAGER AWS_PAGER GH_PAGER BAT_PAGER
        BAT_THEME BAT_STYLE EDITOR VISUAL GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_TERMINAL_PROMPT GIT_OPTIONAL_LOCKS GIT_CONFIG_NOSYSTEM GIT_FLUSH
        GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE AWS_PROFILE AWS_REGION
        AWS_DEFAULT_REGION AWS_DEFAULT_OUTPUT PYTHONUNBUFFERED PYTHONDONTWRITEBYTECODE PYTHONIOENCODING PYTHONHASHSEED PYTHONUTF8 RUST_BACKTRACE RUST_LOG
        DOTNET_CLI_TELEMETRY_OPTOUT DOTNET_NOLOGO DOTNET_CLI_UI_LANGUAGE HOMEBREW_NO_AUTO_UPDATE HOMEBREW_NO_ENV_HINTS NPM_CONFIG_LOGLEVEL GOOS GOARCH
        CGO_ENABLED PGDATABASE PGUSER PGPORT FZF_DEFAULT_OPTS TMOUT OMP_NUM_THREADS MAKELEVEL
        """);

    /// <summary>Whether no program does more because of it. Names in small letters are the shell's own, but for a few.</summary>
    internal static bool ChangesNothing(string name) =>
        Harmless.Contains(name)
        || name.StartsWith("LC_", StringComparison.Ordinal)
        || (IsSmall(name) && name.IndexOf("proxy", StringComparison.Ordinal) < 0 && !name.StartsWith("npm_", StringComparison.Ordinal));

    private static bool IsSmall(string name)
    {
        foreach (char c in name)
        {
            if (c is >= 'A' and <= 'Z')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it makes every program run other code.</summary>
    internal static bool Preload(string name) => Preloads.Contains(name);

    /// <summary>Whether it changes where programs find the code they run.</summary>
    internal static bool LeadToCode(string name) => CodePaths.Contains(name);

    /// <summary>Whether its value is a command that other programs run.</summary>
    internal static bool NameCommand(string name) =>
        Commands.Contains(name)
        || EndsWith(name, "PAGER")
        || EndsWith(name, "EDITOR")
        || EndsWith(name, "PASSWORD_COMMAND")
        || EndsWith(name, "SSH_COMMAND")
        || EndsWith(name, "ASKPASS");

    /// <summary>Whether with this value the shell keeps no history.</summary>
    internal static bool StopsHistory(string name, string value) =>
        name switch
        {
            "HISTFILE" => value is "/dev/null" or "",
            "HISTSIZE" or "HISTFILESIZE" or "SAVEHIST" => value is "0" or "",
            "HISTIGNORE" => value is "*",
            _ => false,
        };

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.Ordinal);

    private static HashSet<string> Set(string names) => new(names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
