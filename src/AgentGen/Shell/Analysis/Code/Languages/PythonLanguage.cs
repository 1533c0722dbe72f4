namespace AgentGen.Shell.Analysis.Code.Languages;

internal static class PythonLanguage
{
    internal static readonly CodeLanguage Instance = new CodeLanguage("python", CodeSyntax.Python)
        .Calls(CodeEffect.Shell, """
            os.system os.popen os.popen2 os.popen3 os.popen4 commands.getoutput commands.getstatusoutput subprocess.getoutput subprocess.getstatusoutput
            asyncio.create_subprocess_shell popen2.popen2 popen2.popen3 posix.system nt.system get_ipython().system pexpect.run pexpect.spawn
            """)
        .Calls(CodeEffect.Program, """
            subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.Popen pty.spawn asyncio.create_subprocess_exec
            """)
        .Calls(CodeEffect.Replace, "os.execl os.execle os.execlp os.execlpe os.execv os.execve os.execvp os.execvpe os.posix_spawn os.posix_spawnp")
        .Calls(CodeEffect.ReplaceByMode, "os.spawnl os.spawnle os.spawnlp os.spawnlpe os.spawnv os.spawnve os.spawnvp os.spawnvpe")
        .Calls(CodeEffect.Evaluate, "exec eval code.interact __import__('code').interact types.FunctionType")
        .Calls(CodeEffect.Include, "execfile runpy.run_path")
        .Calls(CodeEffect.Fork, "os.fork os.forkpty")
        .Calls(CodeEffect.Delete, "os.remove os.unlink os.rmdir os.removedirs send2trash.send2trash *.unlink *.rmdir")
        .Calls(CodeEffect.DeleteTree, "shutil.rmtree distutils.dir_util.remove_tree *.rmtree")
        .Calls(CodeEffect.Open, "open io.open codecs.open os.open gzip.open os.fdopen *.open file")
        .Calls(CodeEffect.Read, "*.read_text *.read_bytes linecache.getlines np.loadtxt numpy.loadtxt pd.read_csv pandas.read_csv os.sendfile")
        .Calls(CodeEffect.Write, "*.write_text *.write_bytes *.touch os.truncate os.mknod os.mkfifo")
        .Calls(CodeEffect.Move, "os.rename os.replace os.renames shutil.move *.rename")
        .Calls(CodeEffect.Copy, "shutil.copy shutil.copy2 shutil.copyfile shutil.copytree")
        .Calls(CodeEffect.Link, "os.symlink os.link")
        .Calls(CodeEffect.ChangeMode, "os.chmod os.fchmod os.lchmod *.chmod")
        .Calls(CodeEffect.ChangeOwner, "os.chown os.lchown shutil.chown")
        .Calls(CodeEffect.Kill, "os.kill os.killpg")
        .Calls(CodeEffect.Load, "ctypes.CDLL ctypes.PyDLL ctypes.WinDLL cdll.LoadLibrary ctypes.cdll.LoadLibrary *.LoadLibrary CDLL imp.load_dynamic *.dlopen")
        .Calls(CodeEffect.SetUser, "os.setuid os.seteuid os.setreuid os.setresuid os.setgid os.setegid os.setregid os.setresgid os.initgroups")
        .Calls(CodeEffect.Connect, """
            connection.connect connection.connect_ex connection.bind socket.create_connection socket.create_server asyncio.open_connection
            telnetlib.Telnet asyncio.start_server socketserver.TCPServer
            """)
        .Calls(CodeEffect.Duplicate, "os.dup2 socket.send_fds")
        .Calls(CodeEffect.Endpoint, "socket.socket socket.fromfd ssl.wrap_socket *.wrap_socket")
        .Calls(CodeEffect.Fetch, """
            urllib.request.urlretrieve urllib.urlretrieve requests.get requests.head requests.options httpx.get httpx.head wget.download
            urllib2.urlopen urllib.urlopen *.urlretrieve
            """)
        .Calls(CodeEffect.Request, "urllib.request.urlopen urllib.request.Request requests.request httpx.request urlopen *.urlopen *.request")
        .Calls(CodeEffect.Send, """
            requests.post requests.put requests.patch requests.delete httpx.post httpx.put smtplib.SMTP smtplib.SMTP_SSL ftplib.FTP *.storbinary
            *.storlines *.sendmail *.upload_file *.put_object
            """)
        .Calls(CodeEffect.Find, "glob.glob glob.iglob os.listdir os.scandir os.walk *.glob *.rglob *.iterdir")
        .Calls(CodeEffect.Input, "input raw_input sys.stdin.read sys.stdin.readline sys.stdin.readlines fileinput.input *.recv *.makefile")
        .Values(CodeSources.Input, "sys.argv sys.stdin")
        .Values(CodeSources.Environment, "os.environ os.environb");
}
