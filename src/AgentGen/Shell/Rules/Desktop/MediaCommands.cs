namespace AgentGen.Shell.Rules;

/// <summary>Pictures, sound, documents: what looks at them and what converts them.</summary>
internal static class MediaCommands
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("ffprobe", """
            -h?
            +analyzeduration= +bitexact +codecs +count_frames +count_packets +decoders +demuxers +encoders +f= +filters +find_stream_info +formats +hide_banner
            +i= +loglevel= +muxers +of= +output_format= +pix_fmts +pretty +print_format= +probesize= +protocols +read_intervals= +select_streams=
            +sections +show_chapters +show_data +show_data_hash= +show_entries= +show_error +show_format +show_format_entry= +show_frames
            +show_library_versions +show_log= +show_packets +show_pixel_formats +show_private_data +show_program_version +show_programs +show_streams
            +show_versions +sexagesimal +unit +prefix +byte_binary_prefix +threads= +v= +version +noprivate +sample_fmts +layouts
            """),
        Spec.Reads("mediainfo", """
            -fhv --BOM --Details= --Full --Help --Info-Parameters --Inform= --Language= --LogFile= --Output= --ParseSpeed= --Version --full
            """)
            .WritesTo("--LogFile", "Writes the report to a file.", match: ["mediainfo --LogFile=a.txt a.mkv"], noMatch: ["mediainfo --Output=JSON a.mkv"]),
        Spec.Reads("identify", """
            +alpha= +antialias +auto-orient +authenticate= +channel= +clip +clip-mask= +clip-path= +colorspace= +crop= +define= +density= +depth= +endian=
            +extract= +features= +format= +fuzz= +gamma= +interlace= +interpolate= +limit= +list= +log= +mattecolor= +moments +monitor +ping +precision=
            +quiet +regard-warnings +respect-parentheses +sampling-factor= +seed= +set= +size= +strip +unique +units= +verbose +version +virtual-pixel=
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "Reads with something that may run a script, delete the file, or fetch it.",
                PictureNames.ReadOtherwise,
                match: ["identify msl:a", "identify ephemeral:a.png", "identify https://example.org/a.png"],
                noMatch: ["identify a.png", "identify png:a", "identify 'a.gif[0]'", "identify -verbose dir/a:b.png"]),
        Spec.Reads("exiv2", "-K= -P= -Q= -a= -b -g= -n= -p= -q -u -v -h -V", OperandRole.Data)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes, extracts or removes metadata.",
                static call => call.Operands.Count > 0 && call.Operand(0).Text is { } action && action.IndexOfAny(['.', '/']) < 0
                    && action is not ("pr" or "print") ? call.Operands[0] : -1,
                match: ["exiv2 rm a.jpg"], noMatch: ["exiv2 pr a.jpg", "exiv2 -pa a.jpg"]),
        Spec.Reads("exiftool", """
            +a +all +args +b +binary +c= +coordFormat= +charset= +csv +d +dateFormat= +duplicates +e +ee +ee2 +ee3 +ext= +extension= +F +f +fast +fast2
            +fileOrder=
            +forcePrint +G +G0 +G1 +G2 +G3 +groupNames +H +h +hex +htmlFormat +ignore= +i= +j +json +J +l +long +L +lang= +latin +list
            +listf +listg +listr +listw +listwf +listx +m +n +printConv +php +q +qq +quiet +r +r. +recurse +S +s +s1 +s2 +s3 +short +sep= +separator=
            +sort +t +tab +T +table +U +u +unknown +v +v0 +v1 +v2 +v3 +v4 +v5 +verbose +ver +X +x= +exclude= +xmlFormat +z +zip
            +AllDates +Artist +Author +Comment +Copyright +CreateDate +DateTimeOriginal +Description +Duration +ExposureTime +FNumber +FileName +FileSize
            +FileType
            +FocalLength +GPSAltitude +GPSLatitude +GPSLongitude +GPSPosition +ISO +ImageHeight +ImageSize +ImageWidth +LensModel +MIMEType +Make +Model
            +ModifyDate +Orientation +Software +Title
            +config= +delete_original +execute +if= +if2= +o= +overwrite_original +overwrite_original_in_place +p= +printFormat= +restore_original
            +tagsFromFile= +w= +W=
            """, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Sets or removes metadata in files.",
                When.Either(
                    When.Argument(static argument => argument.IsOption && argument.Text.IndexOf('=') > 0),
                    When.Option("-delete_original -o -overwrite_original -overwrite_original_in_place -restore_original -tagsFromFile -w -W")),
                match: ["exiftool -all= a.jpg", "exiftool -Artist=me a.jpg", "exiftool -delete_original ."],
                noMatch: ["exiftool -s -Artist a.jpg", "exiftool a.jpg"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs Perl expressions or a configuration of the caller's choice.",
                When.Option("-config -execute -if -if2 -p -printFormat"),
                match: ["exiftool -if '$ISO > 800' ."], noMatch: ["exiftool -j ."])
            .Interprets("-if -if2 -p -printFormat"),
        Spec.Reads("pdfinfo pdffonts", """
            +box +custom +dests +enc= +f= +isodates +js +l= +listenc +loc +meta +opw= +rawdates +struct +struct-text +subst +upw= +url +v +h -?
            """),
        Spec.Reads("pdftotext", """
            +H= +W= +bbox +bbox-layout +colspacing= +cropbox +enc= +eol= +f= +fixed= +h +htmlmeta +l= +layout +listenc +nodiag +nopgbrk +opw= +q +r= +raw
            +tsv +upw= +v +x= +y= -?
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the text to a file.",
                static call => call.Operands.Count == 0 || (call.Operands.Count > 1 && OptionPaths.IsOutput(call.Operand(1).Text)) ? -1 : call.Operands[0],
                match: ["pdftotext a.pdf", "pdftotext -layout a.pdf a.txt"], noMatch: ["pdftotext a.pdf -", "pdftotext -f 1 -l 2 a.pdf -", "pdftotext -v"]),
        Spec.Reads("soxi ogginfo", "-TtrcsdDbBpean -q -v -h"),
        Spec.Prints("fc-list fc-match fc-query fc-scan fc-pattern", """
            -Vabhqsv -f= -i= --all --brief --config --default --format= --ignore-blanks --index= --quiet --sort --verbose
            """),
        Spec.Changes("ffmpeg sox jpegoptim optipng pngquant cwebp", OperandRole.Write),
    ];
}
