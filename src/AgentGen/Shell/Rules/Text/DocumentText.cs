namespace AgentGen.Shell.Rules;

/// <summary>Documents as text, and what checks prose.</summary>
internal static class DocumentText
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("catdoc xls2csv catppt antiword unrtf html2text html2md docx2md odt2md wvVersion djvudump", """
            -# -abcdefghilmnoqrstuvVwxX08 -a? -b? -c= -d= -e= -f= -g= -i? -m= -o= -p= -q= -s= -w= -x? -style= +ascii +nobs +style= +width= +utf8 +o= +html +text
            +latex +rtf +vt +nopict +verbose +quiet +version +help --ascii --body-width= --decode-errors= --html --ignore-links --ignore-images
            --ignore-emphasis --images-to-alt --reference-links --protect-links --links-after-para --mark-code --escape-all --single-line-break --unicode-snob
            --google-doc --google-list-indent= --default-image-alt= --pad-tables --wrap-links --wrap-list-items --wrap-tables --bypass-tables
            --no-automatic-links --no-skip-internal-links --no-wrap-links --text --latex --rtf --nopict --quiet --verbose --version --help --inputfile=
            --domain= --input=
            """)
            .WritesTo("-o -output", "Writes to a file.", match: ["html2text -o b.txt a.html"], noMatch: ["html2text -width 80 a.html", "catdoc a.doc"]),
        Spec.Reads("docx2txt.sh docx2txt.pl odt2txt docx2txt pptx2md epub2txt fb2txt", """
            -# -hijrnclw -i= -o= -w= -e= -s= --width= --raw --raw-input --raw-xml --encoding= --subst= --output= --force --version --help
            """)
            .WritesTo("--output -o", "Writes to a file.", match: ["odt2txt --output=a.txt a.odt"], noMatch: ["odt2txt a.odt"])
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the text beside the document, unless to the output.",
                static call => call.Name.Text is "docx2txt.sh" or "docx2txt.pl" && (call.Operands.Count < 2 || call.Operand(1).Text != "-") ? 0 : -1,
                match: ["docx2txt.sh a.docx"], noMatch: ["docx2txt.pl a.docx -"])
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the text to a file.",
                static call => call.Name.Text == "pptx2md" && !call.Has("-h --help --version") ? 0
                    : call.Name.Text == "docx2txt" && call.Operands.Count > 1 && !OptionPaths.IsOutput(call.Operand(1).Text) ? call.Operands[1] : -1,
                match: ["docx2txt a.docx b.txt", "pptx2md a.pptx"], noMatch: ["docx2txt a.docx", "docx2txt a.docx -", "pptx2md --help"]),
        Spec.Reads("djvutxt", """
            +page= +detail= +escape --page= --detail= --escape
            """).WritesOperand(1, "Writes to a file.", match: ["djvutxt a.djvu a.txt"], noMatch: ["djvutxt a.djvu", "djvutxt --page=3 a.djvu"]),
        Spec.Reads("pdfgrep", """
            -# -hHincCFPoprvVqZuLl -A= -B= -C= -e= -f= -m= -r -R --after-context= --before-context= --cache --color= --context= --count --exclude= --file=
            --files-with-matches --files-without-match --fixed-strings --help --ignore-case --include= --max-count= --match-prefix-separator= --no-filename
            --null --only-matching --page-count --page-number? --page-range= --password= --pcre --perl-regexp --quiet --recursive --dereference-recursive
            --regexp= --unac --version --warn-empty --with-filename --debug
            """, OperandRole.TextThenRead),
        Spec.Reads("pdfsig", """
            +nocert +no-ocsp +no-appearance +dump +add-signature +nick= +kpw= +digest= +reason= +etsi +backend= +list-nicks +list-backends +sign=
            +new-signature-field-name= +nssdir= +nss-pwd= +opw= +upw= +v +h +help -?
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Signs, or takes signatures out into files.",
                When.Option("-dump -add-signature -sign"),
                match: ["pdfsig -dump a.pdf"], noMatch: ["pdfsig -nocert a.pdf"]),
        Spec.Reads("pdfimages pdfdetach", """
            +list +f= +l= +png +tiff +j +jp2 +jbig2 +ccitt +all +opw= +upw= +p +print-filenames +q +v +h +help +enc= +save= +savefile= +saveall +o= -?
            """, OperandRole.Read)
            .Mutating(
                ShellReasonCodes.WritesFile, "Takes pictures or attachments out into files.",
                static call => call.IndexOf("-save -savefile -saveall -o") is >= 0 and int option ? option : call.Name.Text == "pdfimages"
                && !call.Has("-list -v -h") && call.Operands.Count > 1 ? call.Operands[1] : -1,
                match: ["pdfimages a.pdf out", "pdfdetach -saveall a.pdf"], noMatch: ["pdfimages -list a.pdf", "pdfdetach -list a.pdf"]),
        Spec.Changes("""
            pdftohtml pdftoppm pdftocairo pdfseparate pdfunite pdfattach pdfcrop pdfnup pdfjam pdf2svg djvups ddjvu djvm djvused cpdf ocrmypdf tesseract
            """),
        Verbs.Of("pdfcpu", "-hcvq -u= --conf= -o= --opw= --upw=", "info validate version help", "-mode= -m= -pages= -p= -fonts -json -l -upw= -opw=")
            .With(Nested("""
                attachments portfolio permissions keywords properties images fonts bookmarks boxes annotations form viewerpref pagelayout pagemode
                """, "list"))
            .AlsoChanges("""
                optimize split merge extract trim nup grid booklet crop stamp watermark rotate import collect create encrypt decrypt changeupw changeopw resize
                zoom cut ndown poster
                """),
        Spec.Reads("mandoc demandoc lexgrog", """
            -aclmpsfhkwWEV -I= -K= -m= -O= -T= -W= --whatis --raw --catman --encoding= --debug --help --version --usage --man -?
            """),
        Spec.Prints("manpath accessdb lessecho mpicalc", """
            -?cdgqmnV -C= -m= --catpath --config-file= --debug --global --help --quiet --systems= --usage --version
            """),
        Spec.Administers("catman makewhatis man-recode"),
        Spec.Reads("detex untex opendetex texcount texcount.pl lacheck chktex", """
            -# -1clnrstwhqvdfiILVbgx -e= -p= -s= -v= -w= -n= -m= -o= -D= +inc +incbib +sum? +total +1 +0 +brief +q +v +v0 +v1 +v2 +v3 +v4 +nosub +sub? +dir?
            +utf8 +freq? +stat +html +htmlcore +template= +opt= +out= +merge +letter +char +codes +nocodes +h +help +ver +version +lic --wipeverb? --stdin
            --help --version --inputfiles? --headererr? --pipeverb= --quiet --verbosity= --format= --splitchar= --output= --erroron= --msgon= --nowarn=
            --localrc= --nolocal-rc --allwarn --globalrc= --license --debug= --reset
            """)
            .WritesTo("-out --output -o", "Writes to a file.",
                match: ["chktex -o r a.tex"], noMatch: ["chktex -q a.tex", "texcount -inc a.tex", "detex a.tex"]),
        Spec.Reads("style diction proselint write-good wordcount readability-cli textstat spell wordfreq", """
            -# -abdehlnpqrstvLRW -L= -l= -f= -d= -o= -j -N= -k= --language= --beginner --ignore-double-words --no-default-file --suggest --file= --dump-config
            --json --output-format= --config= --verbose --quiet --text --html --mdx --stdin --why --version --help --parse --weasel --illusion --so --thereIs
            --passive --adverb --tooWordy --cliches --eprime --no-passive --no-weasel --no-illusion --no-so --no-thereIs --no-adverb --no-tooWordy --no-cliches
            --all --dictionary= --british --ispell= --number --print-file-name --print-long-sentences= --print-ari= --print-passive --print-nom
            --print-nom-passive --short --demo --compact --time --diff --list
            """),
        Spec.Prints("wn", """
            -# +g +h +l +a +o +s +over +syns +synsn +synsv +synsa +synsr +hypen +hypev +hypon +hypov +antsn +antsv +antsa +antsr +treen +treev +meron +subsn
            +partn +membn +holon +hsubn +hpartn +hmembn +simsv +entav +framv +causv +perta +pertr +attrn +attra +deriv +derin +domnn +domnv +domna +domnr +domtn
            +domtv +domta +domtr +famln +famlv +famla +famlr +coorn +coorv +grepn +grepv +grepa +grepr +hmern +hholn +relan +nomnn +nomnv +nomna +faml +deriv
            """),
        Spec.Changes("""
            dict trans translate-shell googler ddgr howdoi cht.sh cheat.sh surfraw wikit so tuir rtv newsboat wttr ansiweather weather tts googlesh how2 bro
            ticker mop cointop rates
            """, OperandRole.Data, "*", ShellReasonCodes.Network, "Asks another machine."),
        Spec.Prints("tealdeer tlrc navi eg woman", """
            -hlLsqvVk -p= -f= -q= -t= --query= --tag= --best-match --print --fzf-overrides= --path= --finder= --list --language= --platform= --color= --quiet
            --raw --render= --show-paths --help --version --info --config-path --offline --compact --no-compact --squeeze
            """)
            .Mutating(
                ShellReasonCodes.RunsCode, "May run the command that was chosen, or fetch pages.",
                static call => call.Name.Text is "navi" && !call.Has("--print --help --version") && call.Operands.Count == 0 || call.Has("-u --update")
                || (call.Operands.Count > 0 && call.Operand(0).Text is "repo" or "fn") ? 0 : -1,
                match: ["navi", "navi repo add a/b"], noMatch: ["navi --print --query git", "tlrc tar"]),
        Spec.Reads("msgcmp msggrep msgunfmt podselect pod2text pod2markdown rst2ansi", """
            -?cevFEKIMNPTXh -C= -D= -e= -f= -i= -N= -J= -K= -m -o= -w= -p= -s= -l= -q= -a --directory= --use-fuzzy --use-untranslated --multi-domain
            --no-fuzzy-matching --properties-input --stringtable-input --output-file= --color? --no-wrap --sort-output --sort-by-file --regexp= --fixed-strings
            --extended-regexp --ignore-case --invert-match --location= --domain= --msgctxt --msgid --msgstr --comment --verbose --width= --force-po --indent
            --strict --java --csharp --tcl --locale= --all --alt --code --errors= --loose --indent= --margin= --nourls --quiet --sentence --stderr --utf8
            --quotes= --help --version
            """)
            .WritesTo("-o --output-file", "Writes to a file.", match: ["msgunfmt -o a.po a.mo"], noMatch: ["msgunfmt a.mo", "pod2text a.pod -"])
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the text to a file.",
                static call => call.Name.Text.StartsWith("pod", StringComparison.Ordinal) && call.Operands.Count > 1 && call.Operand(1).Text != "-"
                ? call.Operands[1] : -1,
                match: ["pod2text a.pod a.txt"], noMatch: ["pod2text a.pod"]),
        Spec.Changes("""
            msgfmt msginit msgen gettextize pod2man pod2html pygettext3 pygettext ttx otf2otf woff2_compress woff2_decompress sfnt2woff fontforge languagetool
            languagetool-cli
            """),
    ];

    private static CommandSpec Nested(string names, string looks) =>
        Spec.Prints(names).With(Spec.Prints(looks, "-j -json -upw= -opw= --json --upw= --opw=")).Otherwise(Spec.Changes("-", OperandRole.Data));
}
