namespace AgentGen.Shell.Analysis.Code.Languages;

internal static class PerlLanguage
{
    internal static readonly CodeLanguage Instance = new CodeLanguage("perl", CodeSyntax.Perl)
        .WithBareCalls()
        .Calls(CodeEffect.Words, "system exec IPC::Open2::open2 open2 IPC::Run::run capture IPC::Cmd::run")
        .Calls(CodeEffect.Shell, "readpipe qx")
        .Calls(CodeEffect.Evaluate, "eval")
        .Calls(CodeEffect.Fork, "fork")
        .Calls(CodeEffect.Delete, "unlink rmdir")
        .Calls(CodeEffect.DeleteTree, "rmtree remove_tree File::Path::rmtree File::Path::remove_tree *.remove_tree *.rmtree")
        .Calls(CodeEffect.OpenOrRun, "open")
        .Calls(CodeEffect.Open, "sysopen IO::File IO::File.new")
        .Calls(CodeEffect.Read, "read_file slurp *.slurp File::Slurp::read_file")
        .Calls(CodeEffect.Write, "write_file truncate *.spew File::Slurp::write_file")
        .Calls(CodeEffect.Move, "rename move mv File::Copy::move")
        .Calls(CodeEffect.Copy, "copy cp File::Copy::copy")
        .Calls(CodeEffect.Link, "symlink link")
        .Calls(CodeEffect.ChangeMode, "chmod")
        .Calls(CodeEffect.ChangeOwner, "chown")
        .Calls(CodeEffect.Kill, "kill")
        .Calls(CodeEffect.Load, "DynaLoader::dl_load_file dl_load_file XSLoader::load")
        .Calls(CodeEffect.SetUser, "POSIX::setuid POSIX::setgid setuid setgid POSIX.setuid")
        .Calls(CodeEffect.Connect, """
            socket connect bind accept IO::Socket::INET IO::Socket::INET.new IO::Socket::SSL.new IO::Socket::INET6.new IO::Socket::IP.new
            IO::Socket.new Socket::connect
            """)
        .Calls(CodeEffect.Duplicate, "dup2 POSIX::dup2 *.fdopen")
        .Calls(CodeEffect.Fetch, "LWP::Simple::get getstore getprint LWP::Simple::getstore LWP::Simple::getprint get")
        .Calls(CodeEffect.Send, "LWP::UserAgent.post *.post HTTP::Request.new")
        .Calls(CodeEffect.Find, "glob readdir")
        .Values(CodeSources.Input, "@ARGV $ARGV $_ STDIN")
        .Values(CodeSources.Environment, "ENV");
}
