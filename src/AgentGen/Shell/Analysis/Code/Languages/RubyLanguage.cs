namespace AgentGen.Shell.Analysis.Code.Languages;

internal static class RubyLanguage
{
    internal static readonly CodeLanguage Instance = new CodeLanguage("ruby", CodeSyntax.Ruby)
        .WithBareCalls()
        .Calls(CodeEffect.Words, """
            system exec spawn Open3.capture2 Open3.capture2e Open3.capture3 Open3.popen2 Open3.popen2e Open3.popen3 Open3.pipeline PTY.spawn
            Open4.popen4 sh
            """)
        .Calls(CodeEffect.Shell, "IO.popen")
        .Calls(CodeEffect.Evaluate, "eval instance_eval class_eval module_eval *.instance_eval *.class_eval *.eval")
        .Calls(CodeEffect.Include, "load require_relative")
        .Calls(CodeEffect.Fork, "fork")
        .Calls(CodeEffect.Delete, """
            File.delete File.unlink Dir.delete Dir.rmdir Dir.unlink FileUtils.rm FileUtils.rm_f FileUtils.rmdir FileUtils.remove *.unlink
            """)
        .Calls(CodeEffect.DeleteTree, """
            FileUtils.rm_r FileUtils.rm_rf FileUtils.rmtree FileUtils.remove_dir FileUtils.remove_entry FileUtils.remove_entry_secure *.rmtree
            FileUtils::rm_rf rm_rf rm_r
            """)
        .Calls(CodeEffect.OpenOrRun, "open Kernel.open IO.open")
        .Calls(CodeEffect.Open, "File.open File.new")
        .Calls(CodeEffect.Read, "File.read File.readlines File.foreach File.binread IO.read IO.readlines IO.binread *.read_file YAML.load_file CSV.read")
        .Calls(CodeEffect.Write, "File.write IO.write File.binwrite IO.binwrite FileUtils.touch File.truncate")
        .Calls(CodeEffect.Move, "File.rename FileUtils.mv FileUtils.move")
        .Calls(CodeEffect.Copy, "FileUtils.cp FileUtils.copy FileUtils.cp_r FileUtils.install")
        .Calls(CodeEffect.Link, "File.symlink File.link FileUtils.ln_s FileUtils.ln_sf FileUtils.ln")
        .Calls(CodeEffect.ChangeMode, "File.chmod FileUtils.chmod FileUtils.chmod_R *.chmod")
        .Calls(CodeEffect.ChangeOwner, "File.chown FileUtils.chown FileUtils.chown_R")
        .Calls(CodeEffect.Kill, "kill")
        .Calls(CodeEffect.Load, "Fiddle.dlopen Fiddle::Handle.new DL.dlopen")
        .Calls(CodeEffect.SetUser, "Sys.setuid Process::Sys.setuid Process::UID.change_privilege UID.change_privilege Sys.setgid")
        .Calls(CodeEffect.Connect, """
            TCPSocket.new TCPSocket.open TCPServer.new TCPServer.open UDPSocket.new Socket.tcp Socket.new Socket.tcp_server_loop UNIXSocket.new
            """)
        .Calls(CodeEffect.Duplicate, "*.reopen")
        .Calls(CodeEffect.Fetch, "Net::HTTP.get Net::HTTP.get_response Net::HTTP.get_print URI.open HTTParty.get Faraday.get RestClient.get")
        .Calls(CodeEffect.Send, """
            Net::HTTP.post Net::HTTP.post_form HTTParty.post Faraday.post RestClient.post Net::FTP.open Net::HTTP::Post.new Net::HTTP::Put.new
            *.putbinaryfile *.puttextfile
            """)
        .Calls(CodeEffect.Find, "Dir.glob Dir.entries Dir.children Dir.each_child Dir.foreach Dir Find.find *.glob")
        .Calls(CodeEffect.Input, "gets STDIN.read STDIN.gets $stdin.read $stdin.gets ARGF.read ARGF.each_line readlines *.recv")
        .Values(CodeSources.Input, "ARGV STDIN $stdin ARGF $_")
        .Values(CodeSources.Environment, "ENV");
}
