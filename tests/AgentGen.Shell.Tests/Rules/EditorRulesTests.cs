namespace AgentGen.Shell.Tests.Rules;

public sealed class EditorRulesTests
{
    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            vim src/a.c
            vim +12 src/a.c
            vim -c ':%s/foo/bar/g' -c ':wq' src/a.c
            vim -c 'w! out.txt' src/a.c
            nano notes.txt
            emacs -nw notes.txt
            emacs --batch --eval '(org-export-to-file)' notes.org
            code .
            code --install-extension ms-python.python
            ed notes.txt
            """, ShellRisk.Mutating);

    [Fact]
    public void What_does_harm_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            vim -c ':!/bin/sh'
            vim -c ':py import os; os.execl("/bin/sh", "sh")'
            vi -c ':sh'
            vim '+!rm -rf ~' x
            nvim --cmd ':!./x'
            ed -s <<< '!/bin/sh'
            ex -sc '!/bin/sh' x
            emacs --eval '(shell-command "rm -rf ~/work")'
            emacs -Q -nw --eval '(term "/bin/sh")'
            nano -s /bin/sh
            nano --speller=./x f
            code tunnel
            less '+!/bin/sh' x
            less --lesskey-src=./x f
            more '+!sh' f
            bat --pager=./x f
            """, ShellRisk.Dangerous);
}
