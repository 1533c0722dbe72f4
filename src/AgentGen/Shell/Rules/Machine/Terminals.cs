using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Descriptions and settings of terminals.</summary>
internal static class Terminals
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("captoinfo", "-1ahsuUvwV -v= -w=", OperandRole.Data),
        Spec.Prints("tabs tset", "-# -acdfghinqrsuwFIQV8 -T= -e? -i? -k? -m= -v"),
        Spec.Prints("setterm", """
            --appcursorkeys= --append= --background= --blank? --blength? --bfreq? --bold? --blink? --clear? --clrtabs? --cursor= --default --dump? --file=
            --foreground= --half-bright? --hbcolor= --initialize --inversescreen= --linewrap= --msg= --msglevel= --powerdown? --powersave= --regtabs? --repeat=
            --reset --resize --reverse? --store --tabs? --term= --ulcolor= --underline? --help --version -h -V -T=
            """)
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes the screen to a file, or changes the console for all.",
                When.Option("--dump --append --file --msg --msglevel --powersave --powerdown --blank --store"),
                match: ["setterm --dump 1", "setterm --blank 0"], noMatch: ["setterm --cursor off", "setterm --default"]),
        Spec.Prints("fgconsole kbdinfo dumpkeys showconsolefont", """
            -?CDS1VRfhiklnuv -c= -d -C= -S= --next-available --compose-only --funcs-only --full-table --keys-only --long-info --numeric --separate-lines
            --shape= --short-info --charset= --console= --verbose --help --version
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Changes the console.",
                When.Operand(static argument => argument.Text.StartsWith("set", StringComparison.Ordinal)),
                match: ["kbdinfo setmode unicode"], noMatch: ["fgconsole", "dumpkeys -l", "kbdinfo getmode"]),
        Spec.Administers("""
            chvt loadkeys tic infotocap loadunimap setfont setleds setvtrgb deallocvt kbdrate resizecons unicode_start unicode_stop consolechars
            """),
        Spec.Prints("resize", "-cuhvs -s?"),
        Spec.Prints("""
            aha ansi2html ansifilter ansi2txt ansi2text strip-ansi terminal-to-html colortest colortest-16b colortest-256 pipes.sh pipes asciiquarium cmatrix
            cbonsai nyancat rig ponysay ponythink xcowsay boxes  lavat asciicam genact
            """, """
            -# -?ABCDFGHILMNOPQRSTUVXabcdefghijklmnopqrstuvwxyz -t= -c= -f= -s= -l= -n= -m= -d= -u= -M= -L= -b= -p= -w= -k= -a= -e= -i= --black --inverted
            --line-fix --no-header --title= --stylesheet --pink --word-wrap --headers --partial --inline --light-background --font-size= --full --help --version
            --scheme= --live --infinite --message= --screensaver --life= --seed= --print --verbose --base= --leaf= --multiplier= --time= --wait= --design=
            --size= --padding= --align= --remove --mend --list --tabs= --font= --wrap= --quote --pony= --html --latex --text --rtf --tex --bbcode --svg --input=
            --encoding= --line-numbers --modules= --list-modules --speed-factor= --exit-after-time= --instant-print-lines= --no-counter --frames= --modules
            """)
            .WritesTo("-o --output --outfile -O", "Writes to a file.", match: ["ansifilter -o b a"], noMatch: ["aha --black", "boxes -d stone", "cmatrix -s"]),
        Spec.Prints("pfetch macchina nitch cpufetch starfetch hyfetch ufetch freshfetch owofetch winfetch ramfetch archey archey4 linuxlogo countryfetch", """
            -# -abcdefghilmnopqrstuvwxLCSD -t= -i= -s= -o= -p= -c= --theme= --config= --show= --interface= --list-themes --long-uptime --long-shell
            --long-kernel --physical-cores --current-shell --doctor --ascii-artists --version --help --color= --style= --debug --verbose --logo-short
            --logo-long --logo-intel-old --logo-intel-new --raw --full-cpu-name
            """),
        Spec.Prints("chafa viu timg catimg img2txt jp2a tiv imgcat img2sixel asciiart cacaview termpix", """
            -# -abcdfhiklmnoprstuvwxzEFHLTUVWCgI -b? -g= -W= -H= -f= -s= -d= -c= -r= -l= -m= -O= -p= -t= -w= -h= -x= -y= --size= --symbols= --colors= --format=
            --font-ratio= --scale= --stretch --animate= --duration= --speed= --watch --zoom --clear --color-extractor= --color-space= --dither= --dither-grain=
            --dither-intensity= --fg= --bg= --fg-only --fill= --center= --align= --margin-bottom= --margin-right= --passthrough= --polite= --preprocess=
            --threshold= --threads= --work= --optimize= --invert --exact-size= --fit-width --grid= --label= --relative= --view-size= --probe= --help --version
            --width= --height= --transparent --blocks --name --mirror --static --once --recursive --caption= --title? --pixelation= --upscale? --auto-crop?
            --rotate= --clear --compress --verbose --html --html-raw --html-fill --html-bold --html-no-bold --xhtml --grayscale --background= --border --chars=
            --clear --color --colors --color-depth= --debug --edge-threshold= --edges-only --fill --flipx --flipy --html-fontsize= --html-title= --red= --green=
            --blue= --size= --term-fit --term-width --term-height --term-zoom --zoom --gamma= --contrast= --brightness= --font= --charset= --force-tty --output=
            """)
            .WritesTo("--output", "Writes to a file.", match: ["jp2a --output=a.txt a.jpg"], noMatch: ["chafa -s 40x20 a.png", "viu a.png"])
            .Mutating(
                ShellReasonCodes.WritesFile, "Writes to a file.",
                static call => ShellPaths.Name(call.Name.Text) is "img2sixel" or "timg" ? call.IndexOf("-o") : -1,
                match: ["img2sixel -o b a.png", "timg -oa b.png"], noMatch: ["timg a.png", "img2sixel a.png"]),
        Verbs.Of("starship oh-my-posh", "-hV --help --version", "prompt explain timings print-config time module", """
            --right --status= --path= --keymap= --terminal-width= --jobs= --cmd-duration= --pipestatus= --logical-path= --all --default --list
            """)
            .AlsoChanges("config toggle preset session init completions print font get cache enable disable upgrade notice claude debug"),
    ];
}
