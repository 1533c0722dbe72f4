namespace AgentGen.Shell.Rules;

/// <summary>What macOS users convert, index and speak with: some forms only look.</summary>
internal static class MacConversions
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("sips", "+g= +1 +h +H +v +x= --getProperty= --oneLine --help --helpProperties --version --verify --extractProfile= --formats")
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes pictures.",
                static call => call.UnknownOption >= 0 ? call.UnknownOption : call.IndexOf("-x --extractProfile"),
                match: ["sips -Z 640 a.png", "sips -s format jpeg a.png --out b.jpg"], noMatch: ["sips -g all a.png", "sips --getProperty pixelWidth a.png"]),
        Spec.Prints("mdutil", "-saLPvtV -t=").Mutating(
            ShellReasonCodes.ChangesSystem, "Changes the index of files.",
            static call => call.UnknownOption,
            match: ["mdutil -E /", "mdutil -i off /"], noMatch: ["mdutil -s /", "mdutil -as"]),
        Spec.Reads("textutil", """
            +info +cat +convert= +stdin +stdout +format= +encoding= +inputencoding= +output= +extension= +strip +noload +nostore +help +font= +fontsize=
            """, OperandRole.Read)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes converted documents.",
                static call => call.Has("-info -help") || (call.Has("-stdout") && !call.Has("-output")) ? -1 : 0,
                match: ["textutil -convert html a.rtf"], noMatch: ["textutil -info a.rtf", "textutil -convert txt -stdout a.rtf"]),
        Spec.Prints("say", """
            -v= -r= -f= -a= -i? --voice= --rate= --input-file= --audio-device= --progress --interactive? --network-send= --quality= --file-format=
            --data-format= --channels= --bit-rate=
            """)
            .ReadsFrom("-f --input-file")
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the speech to a file, or sends it.",
                static call => call.UnknownOption >= 0 ? call.UnknownOption : call.IndexOf("--network-send"),
                match: ["say -o a.aiff hello"], noMatch: ["say done", "say -v '?'"]),
        Spec.Prints("dscacheutil", "-qha= -a= -i -s -c +q= +a= +cachedump +configuration +statistics +entries= +buckets +h").Mutating(
            ShellReasonCodes.ChangesSystem, "Empties the cache.",
            When.ArgumentIs("-flushcache"),
            match: ["dscacheutil -flushcache"], noMatch: ["dscacheutil -q host -a name localhost", "dscacheutil -statistics"]),
        Spec.Prints("lsregister", "-hvd +dump? +h").Mutating(
            ShellReasonCodes.ChangesSystem, "Changes which programs open which files.",
            static call => call.UnknownOption >= 0 ? call.UnknownOption : When.OperandAt(0)(call),
            match: ["lsregister -kill -r", "lsregister App.app"], noMatch: ["lsregister -dump"]),
    ];
}
