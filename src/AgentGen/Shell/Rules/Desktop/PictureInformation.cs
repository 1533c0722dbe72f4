namespace AgentGen.Shell.Rules;

/// <summary>Pictures and fonts: what looks at them, and what converts them.</summary>
internal static class PictureInformation
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("tiffinfo tiffdump tiffcmp", "-# -DcdhijlMrswzt0 -m= -o= -p= -f -l -t -z="),
        Spec.Reads("pngcheck pnginfo pngmeta webpinfo heif-info jpeginfo exif exifprobe exiftags rdjpgcom gifinfo pnmfile avifinfo jxlinfo rawinfo", """
            -# -7cfhijlmnopqrstvVwdDaCIHx -t= -i= -n -5 -m= -f? --all --brief --dump-boxes --diag --quiet --summary --bitstream_info --xml --xmp --rdf --comment
            --help --version --info --check --csv --json --lsstdin --mode= --files-from= --verbose --width= --list-tags --show-mnote --machine-readable --tag=
            --ifd= --ids --list-mnote --debug --no-fixup --show-description
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Deletes files, or changes and takes out what they hold.",
                static call => call.Name.Text is "exif" && call.Arguments.Any(static argument => argument.Text.StartsWith("--remove", StringComparison.Ordinal)
                        || argument.Text.StartsWith("--set", StringComparison.Ordinal) || argument.Text.StartsWith("--extract", StringComparison.Ordinal)
                            || argument.Text is "-e" or "-r" or "-o") ? 0
                    : call.Name.Text is "jpeginfo" ? call.IndexOf("-d --delete -m --mode")
                    : call.Name.Text is "pngcheck" ? call.IndexOf("-x") : -1,
                match: ["exif --remove a.jpg", "jpeginfo -c -d a.jpg", "pngcheck -x a.png"],
                noMatch: ["exif a.jpg", "pngcheck -v a.png", "jpeginfo -c a.jpg", "webpinfo a.webp"]),
        Spec.Reads("jhead", "-chqvse +c +v +q +exifmap +se +rdate= +model= +exonly +h +V", OperandRole.Read)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Changes pictures.",
                static call => call.UnknownOption,
                match: ["jhead -purejpg a.jpg", "jhead -ft a.jpg"], noMatch: ["jhead a.jpg", "jhead -c a.jpg"]),
        Spec.Reads("gifsicle giftext", """
            -Ihw -i= --info --color-info --extension-info --size-info --xinfo --cinfo --sinfo --no-warnings --help --version --multifile
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Makes or changes a picture.",
                static call => call.Name.Text is "gifsicle" && !call.Has("""
                    -I --info --color-info --extension-info --size-info --xinfo --cinfo --sinfo --help --version -h
                    """) ? 0 : -1,
                match: ["gifsicle -O3 a.gif"], noMatch: ["gifsicle -I a.gif", "giftext a.gif"]),
        Spec.Reads("compare", """
            +metric= +fuzz= +quiet +verbose +subimage-search +dissimilarity-threshold= +similarity-threshold= +channel= +colorspace= +alpha= +density= +depth=
            +version +list= +help +size= +crop= +extract=
            """, OperandRole.Data)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes a picture of the differences.",
                static call => call.Operands.Count > 2 && call.Operand(2).Text is not ("null:" or "/dev/null" or "NULL:") ? call.Operands[2] : -1,
                match: ["compare a.png b.png d.png"], noMatch: ["compare -metric RMSE a.png b.png null:"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Reads with something that may run a script, delete the file, or fetch it.",
                PictureNames.ReadOtherwise,
                match: ["compare msl:a b.png null:"], noMatch: ["compare -metric RMSE a.png b.png null:"]),
        Spec.Reads("otfinfo ttfdump woff2_info fc-validate ftdump ftlint showttf hb-shape hb-info", """
            -# -aAbcdfghilmnopqrsStuvVxz -i= -l= -o= -t= -f= -q -p --features --glyphs --scripts --sizes --tables --unicode --optical-size --query-features
            --query-scripts --query-optical-size --query-glyphs --family --info --postscript-name --dump-table= --variable --verbose --quiet --help --version
            --index= --lang= --text= --text-file= --unicodes= --font-file= --font-size= --face-index= --no-glyph-names --no-positions --no-advances
            --no-clusters --show-extents --show-flags --show-text --show-unicode --show-line-num --output-format= --direction= --language= --script= --features=
            --variations= --shaper= --shapers= --list-shapers --get-table= --list-tables --list-scripts --list-features --list-variations --list-names
            --get-name= --all --ned --utf8-clusters --cluster-level= --eot --bot --preserve-default-ignorables --verify --num-iterations= --output-file=
            """)
            .WritesTo("--output-file -o", "Writes to a file.",
                match: ["hb-shape --output-file=a font.ttf x"], noMatch: ["hb-shape font.ttf abc", "otfinfo -i a.otf"]),
        Spec.Prints("fc-conflist fc-cat", "-rvVh --cache-dir= --recurse --verbose --version --help"),
        Verbs.Of("fonttools", "-h --help --version", "help", "").AlsoChanges("""
            ttx subset merge varLib feaLib cffLib otlLib pens unicodedata mtiLib qu2cu cu2qu
            """),
        Spec.Changes("""
            fc-cache djpeg cjpeg jpegtran dwebp webpmux gif2webp avifdec avifenc rsvg-convert potrace autotrace pngtopnm pngcrush oxipng zopflipng advpng
            heif-convert heif-enc cjxl djxl silicon carbon-now freeze hb-view tiffcp tiffsplit tiffcrop tiff2pdf gphoto2 dcraw ufraw wrjpgcom exiftran pngfix
            """),
        Spec.Prints("scanimage", """
            -LATnhVvf= -d= -i= --list-devices --all-options --test --dont-scan --help --version --formatted-device-list= --format= --device-name= --verbose
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Scans.",
                static call => call.Has("""
                    -L -A -T -n -h -V -f --list-devices --all-options --test --dont-scan --help --version --formatted-device-list
                    """) ? -1 : 0,
                match: ["scanimage --format=png"], noMatch: ["scanimage -L", "scanimage -A -d x"]),
    ];
}
