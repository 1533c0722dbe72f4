using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Programs that turn documents, pictures and sound into others; many are interpreters underneath.</summary>
internal static class Documents
{
    private const string Message = "Writes a document in another form.";

    internal static readonly CommandSpec[] Table =
    [
        Turns("gs ghostscript ps2pdf pdf2ps ps2ascii eps2eps dvipdf gxps gpcl6",
            "-c= -f= -o= -s= -d= -q -I= +sOutputFile= +sDEVICE= +dNOPAUSE +dBATCH +dNOSAFER +dNODISPLAY +dSAFER *")
            .Interprets("-c")
            .TakesCommands()
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Lets a document run commands.",
                When.Argument(
                    static argument => argument.Text.IndexOf("%pipe%", StringComparison.Ordinal) >= 0 || argument.Text is "-dNOSAFER" or "-dDELAYSAFER"),
                match: ["gs -q -dNOSAFER x.ps", "gs -sOutputFile=%pipe%ls x.ps"], noMatch: ["gs -dBATCH -sDEVICE=pdfwrite x.ps"]),
        Turns("troff groff nroff grotty soelim zsoelim pic eqn tbl refer grap preconv gtroff geqn gpic",
            "-m= -T= -I= -M= -f= -F= -P= -r= -d= -U -S -C -t -e -p *")
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Lets a document run commands.",
                When.Option("-U"),
                match: ["groff -U x.ms"], noMatch: ["groff -ms x.ms"])
            .TakesCommands(),
        Turns("""
            pdflatex xelatex lualatex latex tex pdftex xetex luatex luahbtex context latexmk tectonic texi2dvi dvips dvipdfmx dvisvgm bibtex biber makeindex
            """, """
            -e= -r= -o= -R= -E= +e= +r= +pdf +latex= +pdflatex= +xelatex= +lualatex= +shell-escape +enable-write18 +interaction= +jobname= +output-directory=
            +outdir= +c +C +pv +bibtex +lua= +luaonly --shell-escape --enable-write18 --enable-pipes --jobname= --output-directory= --lua= --luaonly
            --interaction= *
            """)
            .Dangerous(
                ShellReasonCodes.SpawnsShell, "Lets a document run commands.",
                static call => call.Name.Text.EndsWith("tex", StringComparison.Ordinal)
                    && call.IndexOf("-shell-escape --shell-escape -enable-write18 --enable-write18 --enable-pipes") is >= 0 and var option
                    && (call.Operands.Count == 0
                        || call.Operands.Any(index => call.Arguments[index].Text.StartsWith("\\", StringComparison.Ordinal)))
                            ? option : call.Name.Text == "dvips" ? call.IndexOf("-R") : -1,
                match: ["pdflatex --shell-escape '\\immediate\\write18{ls}'", "dvips -R0 x.dvi"],
                noMatch: ["pdflatex -shell-escape thesis.tex", "pdflatex x.tex", "dvips x.dvi"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Lets a document run commands.",
                When.Option("-shell-escape --shell-escape -enable-write18 --enable-write18"),
                match: ["pdflatex -shell-escape thesis.tex"], noMatch: ["pdflatex thesis.tex"])
            .Interprets("-e -lua")
            .HandsOn("-latex -pdflatex -xelatex -lualatex")
            .Runs(static (call, judge) =>
            {
                foreach (int index in call.Operands)
                {
                    if (call.Arguments[index].Text is { } text && (text.IndexOf("\\write18", StringComparison.Ordinal) >= 0
                        || text.IndexOf("\\directlua", StringComparison.Ordinal) >= 0 || text.IndexOf("\\openin", StringComparison.Ordinal) >= 0
                        || text.IndexOf("\\input", StringComparison.Ordinal) >= 0))
                    {
                        InlineCode.Judge(judge, call.Arguments[index].WithText(text.Replace('{', '"').Replace('}', '"')));
                    }
                }
            }),
        Turns("""
            pandoc asciidoctor asciidoc rst2html rst2pdf sphinx-quickstart weasyprint wkhtmltopdf wkhtmltoimage prince typst quarto markdown redcarpet
            kramdown rdoc yard doxygen javadoc
            """,
            "-o= -L= -F= -f= -t= -r= -w= -d= --lua-filter= --filter= --output= --pdf-engine= --from= --to= --defaults= --template= *")
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a filter of the caller's choice.",
                static call => call.ValueOf("-L --lua-filter -F --filter") is { } filter && IsAway(filter)
                    || call.ValueOf("-f -r --from --read -t -w --to --write") is { } format && IsAway(format)
                        && format.Text.EndsWith(".lua", StringComparison.Ordinal) ? 0 : -1,
                match: ["pandoc -L /tmp/x.lua a.md"], noMatch: ["pandoc -o a.pdf a.md", "pandoc --lua-filter filters/x.lua a.md"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs a filter on the document.",
                When.Option("-L --lua-filter -F --filter"),
                match: ["pandoc --filter pandoc-citeproc a.md"], noMatch: ["pandoc a.md"])
            .HandsOn("--pdf-engine")
            .WritesTo("-o --output", "Writes to a file.", match: ["pandoc -o a.pdf a.md"], noMatch: ["pandoc a.md"]),
        Turns("magick convert mogrify composite montage animate display conjure gm", "*")
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a script of pictures.",
                When.Operand(static argument => argument.Text.StartsWith("msl:", StringComparison.OrdinalIgnoreCase)
                    || argument.Text.StartsWith("ephemeral:", StringComparison.OrdinalIgnoreCase)
                    || argument.Text.StartsWith("mvg:", StringComparison.OrdinalIgnoreCase) || argument.Text.StartsWith("|", StringComparison.Ordinal)),
                match: ["convert msl:x.xml out.png", "magick ephemeral:/tmp/x out.png"], noMatch: ["convert a.png b.jpg"]),
        Turns("avconv ffplay mpv mplayer vlc cvlc mencoder HandBrakeCLI melt gst-launch-1.0", "-i= --script= --scripts= --input-ipc-server= --exec= *")
            .Loads("--script --scripts", match: ["mpv --script=./x.lua a.mp4"], noMatch: ["mpv a.mp4"]),
        Turns("""
            gimp gimp-console blender inkscape krita freecad freecadcmd openscad povray darktable-cli soffice libreoffice localc lowriter unoconv octave-cli
            scilab scilab-cli sage maxima gnuplot gap magma ginsh kdb sc-im
            """, """
            -b= -e= -c= -P= -i -d -f -nw +nwni +e= +f= --batch= --batch-interpreter= --python-expr= --python= --eval= --exec-code= --python-console --actions=
            --shell --headless --infilter= --convert-to= --outdir= *
            """)
            .Interprets("-b --batch --python-expr --eval -e -c --actions")
            .TakesCommands("-e -b"),
        Turns("jrunscript jjs jshell ijs bsh pdb pudb ipdb winpdb", "-e= -f= -s= -q -R= -scripting +e= +scripting *")
            .Interprets("-e")
            .Runs(static (call, judge) =>
            {
                if (call.Input.Text is { } text)
                {
                    InlineCode.Judge(judge, call.Name.WithText(text));
                }
            }),
        Turns("""
            aspell ispell hunspell enchant enscript a2ps mpage paps espeak festival chroma qpdf pdftk mutool xpdf evince okular zathura mupdf calibre
            ebook-convert
            """,
            "-c= -f= -I= -o= -l= -x= -p= -a= -q -w= --mode= --config= --ascii= --fullscreen --input-filter= *")
            .HandsOn("-I --input-filter")
            .ReadsFrom("--ascii -c --config")
            .Runs(static (call, judge) =>
            {
                foreach (int index in call.Operands)
                {
                    if (call.Arguments[index].Text.StartsWith(":", StringComparison.Ordinal))
                    {
                        EscapeText.Judge(judge, call.Arguments[index]);
                    }
                }
            }),
        Turns("msgfilter msgexec msgattrib msgcat msgconv msgmerge msguniq xgettext", "-P -p= -i= -o= -D= --input= --output-file= *")
            .RunsOperands()
            .ReadsFrom("-i --input"),
    ];

    private static CommandSpec Turns(string names, string options) =>
        Spec.Changes(names, OperandRole.Read, options, ShellReasonCodes.ChangesFiles, Message).KeepsToItself();

    private static bool IsAway(Argument path) => path.Text.StartsWith("/", StringComparison.Ordinal) || path.Text.StartsWith("~", StringComparison.Ordinal)
        || path.Text.IndexOf("..", StringComparison.Ordinal) >= 0 || !path.IsKnown;
}
