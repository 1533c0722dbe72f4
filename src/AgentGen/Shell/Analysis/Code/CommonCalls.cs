namespace AgentGen.Shell.Analysis.Code;

/// <summary>What most languages call alike.</summary>
internal static class CommonCalls
{
    /// <summary>Functions whose arguments are data: they print, compare, search, keep and convert.</summary>
    internal const string Data = """
        print println printf sprintf puts echo say write writeln log p pp die warn format raise display newline IO.puts IO.inspect Logger.info throw
        assert abort error
        len str repr int float bool list dict set tuple sorted sum min max any all zip map filter range enumerate type isinstance hash ord
        json.dumps json.loads json.dump json.load json_encode json_decode JSON.stringify JSON.parse JSON.generate JSON.dump var_dump print_r
        re.sub re.match re.search re.findall re.split re.compile re.escape strlen strpos str_replace str_contains preg_match preg_replace explode implode
        gsub string.format string.gsub string.find string.match toString nchar cat message paste paste0 toupper tolower length count split join index substr
        os.path.exists os.path.isfile os.path.isdir os.path.join os.path.basename os.path.dirname os.path.getsize os.path.splitext os.stat os.access os.getenv
        fs.existsSync fs.statSync fs.accessSync path.join path.resolve path.basename path.dirname File.exist? File.exists? file_exists is_file is_dir
        basename dirname
        system.file logging.info logging.warning logging.error logging.debug sys.stdout.write sys.stderr.write process.stdout.write process.stderr.write
        *.print *.println *.log *.info *.warn *.warning *.error *.debug *.write *.puts *.append *.push *.add *.put *.replace *.sub *.gsub *.match
        *.search *.find
        *.findall *.split *.join *.index *.indexOf *.includes *.include? *.contains *.startsWith *.startswith *.start_with? *.endsWith *.endswith
        *.count *.format
        *.get *.set *.update *.equal *.equals *.exists *.strip *.trim *.test *.concat *.encode *.decode *.lower *.upper *.title *.items *.keys
        *.values *.setdefault
        """;

    /// <summary>Names in front of a function that lead to the function itself.</summary>
    internal static readonly string[] Roots =
        ["builtins.", "__builtins__.", "__builtin__.", "globalThis.", "global.", "window.", "Kernel.", "Kernel::", "CORE::", "_G.", "GLOBALS.", "Process."];
}
