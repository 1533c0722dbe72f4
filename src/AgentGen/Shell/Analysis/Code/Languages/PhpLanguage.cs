namespace AgentGen.Shell.Analysis.Code.Languages;

internal static class PhpLanguage
{
    internal static readonly CodeLanguage Instance = new CodeLanguage("php", CodeSyntax.Php)
        .Calls(CodeEffect.Shell, "system exec shell_exec passthru popen proc_open expect_popen mb_send_mail")
        .Calls(CodeEffect.Replace, "pcntl_exec")
        .Calls(CodeEffect.Evaluate, "eval assert create_function")
        .Calls(CodeEffect.Include, "include include_once require require_once")
        .Calls(CodeEffect.Fork, "pcntl_fork")
        .Calls(CodeEffect.Delete, "unlink rmdir")
        .Calls(CodeEffect.Open, "fopen SplFileObject gzopen")
        .Calls(CodeEffect.Read, "file_get_contents readfile file highlight_file show_source parse_ini_file fread simplexml_load_file")
        .Calls(CodeEffect.Write, "file_put_contents touch")
        .Calls(CodeEffect.Move, "rename move_uploaded_file")
        .Calls(CodeEffect.Copy, "copy")
        .Calls(CodeEffect.Link, "symlink link")
        .Calls(CodeEffect.ChangeMode, "chmod")
        .Calls(CodeEffect.ChangeOwner, "chown chgrp")
        .Calls(CodeEffect.Kill, "posix_kill")
        .Calls(CodeEffect.Load, "dl FFI.cdef FFI::cdef FFI.load FFI::load")
        .Calls(CodeEffect.SetUser, "posix_setuid posix_seteuid posix_setgid posix_setegid")
        .Calls(CodeEffect.Connect, "fsockopen pfsockopen stream_socket_client stream_socket_server socket_create socket_connect socket_bind")
        .Calls(CodeEffect.Fetch, "curl_exec curl_init")
        .Calls(CodeEffect.Send, "curl_setopt_array mail ftp_put ftp_connect")
        .Calls(CodeEffect.Find, "glob scandir readdir")
        .Calls(CodeEffect.Input, "fgets readline stream_get_contents")
        .Values(CodeSources.Input, "$argv $_GET $_POST $_REQUEST $_COOKIE STDIN")
        .Values(CodeSources.Environment, "$_ENV $_SERVER");
}
