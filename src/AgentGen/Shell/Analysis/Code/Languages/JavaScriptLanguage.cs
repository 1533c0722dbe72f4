namespace AgentGen.Shell.Analysis.Code.Languages;

/// <summary>JavaScript and TypeScript, as node, deno and bun run them.</summary>
internal static class JavaScriptLanguage
{
    internal static readonly CodeLanguage Instance = new CodeLanguage("javascript", CodeSyntax.JavaScript)
        .Calls(CodeEffect.Shell, "child_process.exec child_process.execSync *.execSync execSync zx.$ shelljs.exec Bun.$ execa.command execa.commandSync")
        .Calls(CodeEffect.Program, """
            child_process.spawn child_process.spawnSync child_process.execFile child_process.execFileSync child_process.fork
            *.spawn *.spawnSync *.execFile *.execFileSync spawn spawnSync execFile execFileSync
            Deno.run Deno.Command Bun.spawn Bun.spawnSync execa execaSync execa.execa execa.execaSync
            """)
        .Calls(CodeEffect.Evaluate, "eval Function vm.runInThisContext vm.runInNewContext vm.runInContext vm.Script *._compile")
        .Calls(CodeEffect.Delete, """
            fs.unlink fs.unlinkSync fs.promises.unlink fs/promises.unlink *.unlink *.unlinkSync
            """)
        .Calls(CodeEffect.DeleteAny, """
            fs.rm fs.rmSync fs.rmdir fs.rmdirSync fs.promises.rm fs.promises.rmdir *.rm *.rmSync *.rmdir *.rmdirSync Deno.remove Deno.removeSync
            """)
        .Calls(CodeEffect.DeleteTree, """
            rimraf rimraf.sync rimraf.rimraf rimraf.rimrafSync fs-extra.remove fs-extra.removeSync fs.removeSync del del.sync *.removeSync
            *.emptyDirSync
            """)
        .Calls(CodeEffect.Read, "*.readFile *.readFileSync *.createReadStream *.readTextFile *.readTextFileSync Bun.file")
        .Calls(CodeEffect.Write, """
            *.writeFile *.writeFileSync *.appendFile *.appendFileSync *.createWriteStream *.writeTextFile *.writeTextFileSync *.truncateSync Bun.write
            *.outputFileSync
            """)
        .Calls(CodeEffect.Open, "*.openSync")
        .Calls(CodeEffect.Move, "*.rename *.renameSync fs-extra.moveSync")
        .Calls(CodeEffect.Copy, "*.copyFile *.copyFileSync *.cpSync fs-extra.copySync")
        .Calls(CodeEffect.Link, "*.symlink *.symlinkSync *.linkSync")
        .Calls(CodeEffect.ChangeMode, "*.chmod *.chmodSync")
        .Calls(CodeEffect.ChangeOwner, "*.chown *.chownSync")
        .Calls(CodeEffect.Kill, "process.kill kill Deno.kill")
        .Calls(CodeEffect.Load, "process.dlopen dlopen Deno.dlopen ffi.Library bun:ffi.dlopen")
        .Calls(CodeEffect.SetUser, "process.setuid process.seteuid process.setgid process.setegid setuid setgid seteuid setegid")
        .Calls(CodeEffect.Connect, """
            net.connect net.createConnection net.createServer net.Socket tls.connect connection.connect dgram.createSocket Deno.connect Deno.listen
            WebSocket
            """)
        .Calls(CodeEffect.Fetch, "http.get https.get axios.get got got.get")
        .Calls(CodeEffect.Request, "fetch axios axios.request *.fetch")
        .Calls(CodeEffect.Send, "http.request https.request axios.post axios.put got.post *.sendMail")
        .Calls(CodeEffect.Find, "*.readdir *.readdirSync *.globSync glob.sync")
        .Values(CodeSources.Input, "process.argv process.stdin Deno.args Bun.argv")
        .Values(CodeSources.Environment, "process.env Deno.env.toObject");
}
