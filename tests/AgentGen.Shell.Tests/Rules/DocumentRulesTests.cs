namespace AgentGen.Shell.Tests.Rules;

public sealed class DocumentRulesTests
{
    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            pandoc -o book.pdf book.md
            pdflatex thesis.tex
            pdflatex -shell-escape thesis.tex
            latexmk -pdf thesis.tex
            convert a.png -resize 50% b.png
            ffmpeg -i in.mov out.mp4
            gs -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sOutputFile=out.pdf in.ps
            exiftool -all= photo.jpg
            blender --background scene.blend --render-frame 1
            aspell check notes.txt
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            groff -U x.ms
            gs -dNOSAFER x.ps
            pdflatex --shell-escape '\immediate\write18{/bin/sh}'
            pandoc -L /tmp/x.lua a.md
            convert msl:x.xml out.png
            exiftool -if 'system("/bin/sh")' x.jpg
            gimp -idf --batch-interpreter=python-fu-eval -b 'import os; os.system("/bin/sh")'
            blender -b --python-expr 'import os; os.execl("/bin/sh","sh")'
            octave-cli --eval 'system("/bin/sh")'
            jrunscript -e 'exec("/bin/sh")'
            aspell -c /etc/shadow
            msgfilter -P /bin/sh
            zathura ':! /bin/sh'
            latexmk -pdflatex='/bin/sh #' x
            enscript -qo /dev/null -I '/bin/sh >&2' x
            """, ShellRisk.Dangerous);
}
