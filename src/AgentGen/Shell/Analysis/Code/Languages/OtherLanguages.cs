namespace AgentGen.Shell.Analysis.Code.Languages;

/// <summary>Languages of which a few calls matter.</summary>
internal static class OtherLanguages
{
    internal static readonly CodeLanguage R = new CodeLanguage("R", CodeSyntax.R)
        .Calls(CodeEffect.Shell, "system shell pipe")
        .Calls(CodeEffect.Program, "system2")
        .Calls(CodeEffect.Evaluate, "eval parse")
        .Calls(CodeEffect.Delete, "file.remove")
        .Calls(CodeEffect.DeleteAny, "unlink")
        .Calls(CodeEffect.Read, "readLines read.csv read.table readRDS scan")
        .Calls(CodeEffect.Include, "source")
        .Calls(CodeEffect.Write, "writeLines write.csv write.table saveRDS file.create sink")
        .Calls(CodeEffect.Move, "file.rename")
        .Calls(CodeEffect.Copy, "file.copy")
        .Calls(CodeEffect.ChangeMode, "Sys.chmod")
        .Calls(CodeEffect.Load, "dyn.load")
        .Calls(CodeEffect.Connect, "socketConnection serverSocket make.socket")
        .Calls(CodeEffect.Fetch, "download.file url httr::GET")
        .Calls(CodeEffect.Send, "httr::POST httr::PUT")
        .Calls(CodeEffect.Find, "list.files Sys.glob dir");

    internal static readonly CodeLanguage Julia = new CodeLanguage("julia", CodeSyntax.Julia)
        .Calls(CodeEffect.Evaluate, "eval Meta.parse include_string")
        .Calls(CodeEffect.DeleteAny, "rm")
        .Calls(CodeEffect.Open, "open")
        .Calls(CodeEffect.Read, "read readlines readchomp eachline")
        .Calls(CodeEffect.Write, "touch")
        .Calls(CodeEffect.Move, "mv")
        .Calls(CodeEffect.Copy, "cp")
        .Calls(CodeEffect.ChangeMode, "chmod")
        .Calls(CodeEffect.Load, "Libdl.dlopen dlopen ccall")
        .Calls(CodeEffect.Connect, "connect listen")
        .Calls(CodeEffect.Fetch, "download Downloads.download HTTP.get")
        .Calls(CodeEffect.Send, "HTTP.post HTTP.put")
        .Calls(CodeEffect.Find, "readdir walkdir")
        .Values(CodeSources.Input, "ARGS stdin");

    /// <summary>Java, Groovy, Scala, Kotlin, Swift, C#.</summary>
    internal static readonly CodeLanguage Java = new CodeLanguage("java", CodeSyntax.Java)
        .Calls(CodeEffect.Words, "*.exec ProcessBuilder *.execute sys.process.Process Process Process.Start System.Diagnostics.Process.Start *.shell")
        .Calls(CodeEffect.Evaluate, "Eval.me *.evaluate")
        .Calls(CodeEffect.Delete, "Files.delete Files.deleteIfExists File.Delete *.deleteOnExit *.removeItem")
        .Calls(CodeEffect.DeleteTree, "*.deleteDir FileUtils.deleteDirectory *.deleteRecursively Directory.Delete")
        .Calls(CodeEffect.Read, "File Files.readString Files.readAllLines Files.readAllBytes FileReader FileInputStream File.ReadAllText Source.fromFile")
        .Calls(CodeEffect.Write, "FileWriter FileOutputStream Files.writeString Files.write File.WriteAllText")
        .Calls(CodeEffect.Load, "System.load Runtime.load *.loadLibrary")
        .Calls(CodeEffect.Connect, "Socket java.net.Socket ServerSocket java.net.ServerSocket TcpClient")
        .Calls(CodeEffect.Fetch, "URL *.openStream *.openConnection");

    internal static readonly CodeLanguage Elixir = new CodeLanguage("elixir", CodeSyntax.Elixir)
        .Calls(CodeEffect.Program, "System.cmd")
        .Calls(CodeEffect.Shell, "System.shell os.cmd Port.open")
        .Calls(CodeEffect.Evaluate, "Code.eval_string")
        .Calls(CodeEffect.Delete, "File.rm File.rm! File.rmdir")
        .Calls(CodeEffect.DeleteTree, "File.rm_rf File.rm_rf!")
        .Calls(CodeEffect.Read, "File.read File.read! File.stream!")
        .Calls(CodeEffect.Write, "File.write File.write!")
        .Calls(CodeEffect.Connect, "gen_tcp.connect gen_tcp.listen");

    internal static readonly CodeLanguage Erlang = new CodeLanguage("erlang", CodeSyntax.Erlang)
        .Calls(CodeEffect.Shell, "os.cmd open_port")
        .Calls(CodeEffect.Delete, "file.delete file.del_dir")
        .Calls(CodeEffect.DeleteTree, "file.del_dir_r")
        .Calls(CodeEffect.Read, "file.read_file file.consult")
        .Calls(CodeEffect.Write, "file.write_file")
        .Calls(CodeEffect.Connect, "gen_tcp.connect gen_tcp.listen")
        .Calls(CodeEffect.Power, "init.reboot");

    internal static readonly CodeLanguage Lisp = new CodeLanguage("lisp", CodeSyntax.Lisp)
        .Calls(CodeEffect.Words, """
            system system* shell-command shell-command-to-string call-process start-process process clojure.java.shell/sh sh shell/sh run-program
            sb-ext:run-program uiop:run-program term ansi-term open-pipe* open-input-pipe
            """)
        .Calls(CodeEffect.Evaluate, "eval-string load-string")
        .Calls(CodeEffect.Delete, "delete-file rmdir io/delete-file")
        .Calls(CodeEffect.DeleteTree, "delete-directory delete-directory/files delete-file-recursively")
        .Calls(CodeEffect.Read, "slurp insert-file-contents open-input-file find-file")
        .Calls(CodeEffect.Write, "spit write-region open-output-file")
        .Calls(CodeEffect.Connect, "make-network-process open-network-stream socket tcp-connect")
        .Calls(CodeEffect.Load, "dynamic-link load-extension");

    internal static readonly CodeLanguage Octave = new CodeLanguage("octave", CodeSyntax.Octave)
        .Calls(CodeEffect.Shell, "system shell_cmd popen popen2 dos unix")
        .Calls(CodeEffect.Words, "exec")
        .Calls(CodeEffect.Evaluate, "eval evalc")
        .Calls(CodeEffect.Delete, "unlink delete rmdir")
        .Calls(CodeEffect.Open, "fopen");

    internal static readonly CodeLanguage Macro = new CodeLanguage("m4", CodeSyntax.Macro)
        .Calls(CodeEffect.Shell, "syscmd esyscmd")
        .Calls(CodeEffect.Read, "include sinclude undivert");

    /// <summary>What is written in a language that is not known: the calls of all that run commands or delete.</summary>
    internal static readonly CodeLanguage Any = new CodeLanguage("unknown", CodeSyntax.Any)
        .Like(Java)
        .Like(LuaLanguage.Instance)
        .Like(PhpLanguage.Instance)
        .Like(RubyLanguage.Instance)
        .Like(PerlLanguage.Instance)
        .Like(JavaScriptLanguage.Instance)
        .Like(PythonLanguage.Instance)
        .Calls(CodeEffect.Shell, "script")
        .Calls(CodeEffect.Data, "get open spawn sh copy move link file kill bind connect accept");
}
