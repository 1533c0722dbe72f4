namespace AgentGen.Shell.Rules;

/// <summary>Sound and video: what looks at files and devices, what plays, and what changes them.</summary>
internal static class MediaInformation
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("mkvinfo", """
            -# -acghoPpqstvVXzxr= --all --checksums --check-hexdump --command-line-charset= --continue --debug= --full-hexdump --gui-mode --help --hexdump
            --hex-positions --no-gui --output-charset= --positions --quiet --redirect-output= --size --summary --track-info --ui-language= --verbose --version
            """)
            .WritesTo("-r --redirect-output", "Writes to a file.", match: ["mkvinfo -r i.txt a.mkv"], noMatch: ["mkvinfo -a a.mkv"]),
        Spec.Reads("mkvmerge", """
            -iJlVhqvF= -F= --identify --identification-format= --list-types --list-languages --list-audio-emphasis --list-stereo-modes --capabilities --version
            --help --quiet --verbose --ui-language= --output-charset= --priority= --gui-mode
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Makes a file.",
                static call => call.UnknownOption,
                match: ["mkvmerge -o b.mkv a.mkv"], noMatch: ["mkvmerge -i a.mkv", "mkvmerge -J a.mkv"]),
        Spec.Reads("mp4info mp4dump mp3info opusinfo id3info speexinfo mp4file oggz-info oggz-validate sndfile-info afinfo wavinfo shninfo shnlen", """
            -# -bdfghiqrstvxFGp? -p= -r= --verbosity= --track= --format= --show-layout --fast --show-samples --show-sample-data --help --version --list --dump
            --video --audio --bitrate --all --brief --real-size --json --track-data
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes the file's tags.",
                static call => call.Name.Text == "mp3info" ? When.FirstArgument(call,
                static argument => argument.Text.Length > 1 && argument.Text[0] == '-' && "atlycngd".IndexOf(argument.Text[1]) >= 0) : -1,
                match: ["mp3info -t Title a.mp3"], noMatch: ["mp3info -x a.mp3", "opusinfo a.opus"]),
        Spec.Reads("MP4Box", """
            +info? +infox? +infon= +diso +diod +dts +std +version +h? +help +nodes +xsr +probe? -v +quiet +noprog +hdr +keep-utc +prog
            """, OperandRole.Read)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes or makes files.",
                static call => call.UnknownOption >= 0 ? call.UnknownOption : call.IndexOf("-diso -dts"),
                match: ["MP4Box -add a.h264 b.mp4"], noMatch: ["MP4Box -info a.mp4"]),
        Spec.Reads("id3v2 mid3v2 eyeD3 mutagen-inspect", """
            -lLfhvRCq= --list --list-tags --list-rfc822 --list-frames --list-genres --list-raw --help --version --verbose --quiet --no-color --no-config
            --plugins --log-level= --exclude= -l -P= --plugin= --fs-encoding= --format= --pretty
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes the file's tags.",
                static call => call.UnknownOption,
                match: ["id3v2 -t Title a.mp3", "eyeD3 --remove-all a.mp3"], noMatch: ["id3v2 -l a.mp3", "eyeD3 a.mp3", "mid3v2 -l a.mp3"]),
        Spec.Reads("metaflac", """
            -hv --list --show-md5sum --show-min-blocksize --show-max-blocksize --show-min-framesize --show-max-framesize --show-sample-rate --show-channels
            --show-bps --show-total-samples --show-vendor-tag --show-tag= --show-all-tags --block-number= --block-type= --except-block-type=
            --application-data-format= --data-format= --with-filename --no-filename --no-utf8-convert --help --version --export-tags-to=
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes the file's tags, or writes them out.",
                static call => call.UnknownOption >= 0 ? call.UnknownOption : call.ValueOf("--export-tags-to") is { } file && file.Text != "-"
                ? call.IndexOf("--export-tags-to") : -1,
                match: ["metaflac --remove-all a.flac", "metaflac --export-tags-to=t a.flac"],
                noMatch: ["metaflac --list a.flac", "metaflac --export-tags-to=- a.flac"]),
        Spec.Reads("flac vorbiscomment", """
            -tlsRewhvHac= --test --silent --totally-silent --warnings-as-errors --help --version --explain --list --raw --escapes
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Makes or changes a file.",
                static call => call.Name.Text == "flac" ? call.Has("""
                    -t --test --help --version -v -h
                    """) ? -1 : 0 : call.UnknownOption >= 0 ? call.UnknownOption : call.IndexOf("-w -a -c"),
                match: ["flac a.wav", "vorbiscomment -w a.ogg"], noMatch: ["flac -t a.flac", "vorbiscomment -l a.ogg"]),
        Spec.Prints("aplay", """
            -# -hlLvqNMdDtcfrsEFRTAmi= -D= --help --version --list-devices --list-pcms --dump-hw-params --device= --quiet --verbose --duration= --file-type=
            --channels= --format= --rate= --samples= --separate-channels --process-id-file= --use-strftime --interactive --nonblock --mmap
            """),
        Spec.Reads("paplay pw-play", """
            -# -hdtvrqx -d= -t= -v= -r= -q= --volume= --leaks --time= --rate= --rQuality= --debug --help --version --device= --format= --channels= --target=
            --latency-msec= --list-file-formats --property=
            """, OperandRole.Read),
        Spec.Prints("amixer", """
            -hqnMRViD= -c= -D= --help --version --quiet --inactive --card= --device= --abstract= --nocheck --raw-volume --mapped-volume --stdin
            """).With(
            Spec.Prints("info scontrols controls contents scontents get sget cget events sevents")).AlsoAdministers("set sset cset"),
        Verbs.Of("pactl", "-hf= -s= -n= --help --version --server= --client-name= --format= --load-cookie-from-file=", """
            list info stat subscribe get-default-sink get-default-source get-sink-volume get-source-volume get-sink-mute get-source-mute help
            """, "short")
            .AlsoAdministers("""
                exit load-module unload-module move-sink-input move-source-output suspend-sink suspend-source set-card-profile set-default-sink
                set-default-source set-sink-port set-source-port set-port-latency-offset set-sink-volume set-source-volume set-sink-input-volume
                set-source-output-volume set-sink-mute set-source-mute set-sink-input-mute set-source-output-mute set-sink-formats upload-sample play-sample
                remove-sample send-message
                """),
        Verbs.Of("wpctl", "-hknm --help --version", "status get-volume inspect list help", "-arknm --nick --name --referenced --associated").AlsoAdministers("""
            set-default set-volume set-mute set-profile set-route clear-default set-log-level settings
            """),
        Verbs.Of("pw-cli", "-hmr= --help --version --daemon --remote= --monitor", """
            help info list-objects ls i list-remotes enum-params e
            """, "").AlsoAdministers("""
            load-module lm create-node cn create-device cd create-link cl destroy d set-param s permissions pm send-command c connect con disconnect dis
            unload-module um export-node quit switch-remote sr
            """),
        Spec.Prints("pw-dump pw-top pw-mon pw-config", """
            -# -hVmNnbaor= -p= --help --version --monitor --no-colors --color? --remote= --batch-mode --iterations= --hide-props --hide-params --print-separator
            --name= --prefix= --list --all --recurse --raw
            """),
        Verbs.Of("playerctl", """
            -halLVisFp= -i= -f= --help --player= --all-players --ignore-player= --format= --follow --list-all --no-messages --version --source=
            """, "status metadata", "").With(
            Spec.Prints("volume position loop shuffle", "-f= --format=").Mutating(
                ShellReasonCodes.ChangesSystem, "Sets what the player does.",
                When.OperandAt(0),
                match: ["playerctl volume 0.5"], noMatch: ["playerctl volume"])).AlsoAdministers("play pause play-pause stop next previous open"),
        Verbs.Of("mpc", "-qvwh= -f= -p= -P= --host= --port= --password= --format= --quiet --verbose --wait --partition= --version --help --with-prio", """
            status current queued playlist playlists lsplaylists ls listall list search find stats outputs version idle channels lsdirs tagtypes
            """)
            .AlsoAdministers("""
                play pause toggle stop next prev seek seekthrough add insert clear crop del move load save rm shuffle repeat random single consume volume update
                rescan enable disable toggleoutput mount unmount crossfade sendmessage subscribe cdprev searchadd findadd searchplay replaygain
                """),
        Spec.Prints("v4l2-ctl", """
            -Ahd= -DlLVC= -C= -z= --device= --out-device= --all --help? --help-all --info --list-devices --list-ctrls --list-ctrls-menus --list-formats
            --list-formats-ext --list-formats-out --list-framesizes= --list-frameintervals= --list-inputs --list-outputs --list-standards --list-audio-inputs
            --list-dv-timings --list-fields --get-ctrl= --get-fmt-video --get-fmt-video-out --get-input --get-output --get-parm --get-standard --get-dv-timings
            --get-edid? --get-tuner --get-freq --get-cropcap --get-priority --log-status --verbose --concise --wrapper? --sleep=
            """),
        Spec.Reads("lsdvd cd-info iso-info bd_info", """
            -# -acdfhilmnpqRrsTtvVxOJjXSPO -i= -t= -O= -C= -N= -T= -x= -B= -p= +version +debug +help +d +f +l +R +J +j= +i= +x= +dev= +find +ignore-error +s +X
            +p --all --access-mode= --cdda-device --no-header --no-disc-mode --no-cddb --no-device-info --quiet --iso9660 --debug= --dvd --input?
            --cdrom-device= --no-xa --no-rock-ridge --no-joliet --show-rock-ridge= --udf --help --version --no-analyze --no-tracks
            """),
        Verbs.Of("bluetoothctl", "-hva= -t= -m --help --version --agent= --timeout= --monitor", "list show devices paired-devices info help version").With(
            Spec.Prints("gatt transport endpoint").With(Spec.Prints("list show list-attributes attribute-info")).Otherwise(Spec.Administers("-")))
                .AlsoAdministers("""
                power pairable discoverable scan connect disconnect pair trust untrust block unblock remove select agent default-agent advertise system-alias
                reset-alias set-alias cancel-pairing
                """),
        Spec.Prints("hciconfig", "-a --all --help").Mutating(ShellReasonCodes.ChangesSystem, "Changes a device.", When.OperandAt(1),
            match: ["hciconfig hci0 up"], noMatch: ["hciconfig -a", "hciconfig hci0"]),
        Verbs.Of("hcitool sdptool", "-i= -h --help --xml --tree --raw", "dev con lq tpl rssi clock afh lst name info browse records").AlsoAdministers("""
            scan lescan inq spinq epinq cmd cc dc leinfo lecc search add del get setattr setseq
            """),
        Verbs.Of("brightnessctl light xbacklight", """
            -qpPmnslchLGrvaOTe= -d= -c= -s= -f= --quiet --pretend --machine-readable --min-value= --exponent= --class= --device= --list --restore --save --help
            --version +get +list +help +version +display=
            """, "info i get g max m", "")
            .AlsoAdministers("set s")
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Sets the brightness.",
                static call => call.UnknownOption,
                match: ["light -A 10"], noMatch: ["brightnessctl get", "light -G", "xbacklight -get"]),
        Spec.Changes("""
            lame opusdec opusenc speexdec oggenc oggdec faac faad mkvextract mkvpropedit dvdbackup cdparanoia xorriso cdrdao wodim growisofs mkisofs genisoimage
            mp3gain normalize-audio vorbisgain HandBrake
            """),
        Spec.Changes("pacmd ttyrec termtosvg vhs", OperandRole.Data),
    ];
}
