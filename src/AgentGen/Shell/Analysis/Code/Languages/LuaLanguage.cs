namespace AgentGen.Shell.Analysis.Code.Languages;

internal static class LuaLanguage
{
    internal static readonly CodeLanguage Instance = new CodeLanguage("lua", CodeSyntax.Lua)
        .Calls(CodeEffect.Shell, "os.execute io.popen")
        .Calls(CodeEffect.Evaluate, "load loadstring dostring")
        .Calls(CodeEffect.Delete, "os.remove lfs.rmdir")
        .Calls(CodeEffect.Open, "io.open")
        .Calls(CodeEffect.Read, "io.lines io.input")
        .Calls(CodeEffect.Write, "io.output")
        .Calls(CodeEffect.Move, "os.rename")
        .Calls(CodeEffect.Load, "package.loadlib ffi.load")
        .Calls(CodeEffect.Connect, "socket.tcp socket.bind socket.connect socket.udp *.tcp *.bind *.connect *.accept")
        .Calls(CodeEffect.Fetch, "http.request socket.http.request ssl.https.request https.request")
        .Calls(CodeEffect.Send, "*.send *.sendto")
        .Calls(CodeEffect.Find, "lfs.dir")
        .Calls(CodeEffect.Input, "io.read *.receive")
        .Values(CodeSources.Input, "arg");
}
