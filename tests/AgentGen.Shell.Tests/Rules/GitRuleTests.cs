namespace AgentGen.Shell.Tests.Rules;

public sealed class GitRuleTests
{
    [Fact]
    public void Looking_at_a_repository_is_read_only() => CommandLines.ShouldBe("""
        git status --short --branch
        git -C ../other status -sb --untracked-files=no
        git log --oneline --graph --decorate --all -20
        git log -n 3 --pretty=format:'%h %an %s' --date=short -- src
        git log --since='2 weeks ago' --author=Ada --no-merges --stat
        git log -S 'needle' --pickaxe-regex -p
        git log -L 10,20:src/a.cs
        git show --stat HEAD~2
        git show HEAD:src/a.cs
        git diff --cached --name-only --diff-filter=ACM
        git diff -U0 --word-diff=color main...HEAD -- '*.md'
        git --no-pager diff --no-ext-diff --no-textconv HEAD
        git diff-tree --no-commit-id --name-only -r HEAD
        git rev-list --count --left-right main...HEAD
        git rev-parse --abbrev-ref HEAD
        git rev-parse --show-toplevel --is-inside-work-tree
        git branch -vv --sort=-committerdate
        git branch --remotes --merged main
        git tag --list 'v1.*' --sort=-v:refname
        git tag -n1
        git blame -L 5,10 -w src/a.cs
        git grep -n --untracked 'rm -rf /' -- docs
        git ls-files --others --exclude-standard
        git ls-tree -r --name-only HEAD src
        git ls-remote --heads origin
        git cat-file -p HEAD^{tree}
        git cat-file --batch-check --batch-all-objects
        git describe --tags --always --dirty
        git shortlog -sne HEAD
        git reflog show main -n 5
        git reflog -5
        git for-each-ref --format='%(refname:short)' --sort=-creatordate refs/heads
        git config --get remote.origin.url
        git config --list --show-origin
        git config core.hooksPath
        git stash list
        git stash show -p stash@{1}
        git remote -v
        git remote get-url origin
        git worktree list --porcelain
        git submodule status --recursive
        git merge-base --is-ancestor main HEAD
        git name-rev --name-only HEAD~3
        git show-ref --verify refs/heads/main
        git range-diff main~3..main topic~3..topic
        git cherry -v main
        git count-objects -vH
        git fsck --full --no-progress
        git check-ignore -v bin/a.dll
        git check-attr -a a.txt
        git var GIT_EDITOR
        git help rebase
        git version --build-options
        git archive --list
        git archive HEAD src | tar -t
        git format-patch -1 --stdout HEAD
        git push --help
        git bisect log
        git notes show HEAD
        git lfs ls-files --size
        git clean -ndx
        git add --dry-run .
        git commit --dry-run -a
        git rm -n a
        git apply --check fix.patch
        git merge-file -p a b c
        git difftool --tool-help
        git sparse-checkout list
        git symbolic-ref --short HEAD
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Moving_work_forward_is_a_change() => CommandLines.ShouldBe("""
        git add -A
        git commit -am 'git reset --hard'
        git commit --amend --no-edit
        git merge --no-ff topic
        git merge --abort
        git rebase -i HEAD~3
        git rebase --abort
        git rebase --exec 'make test' main
        git cherry-pick -x abc123
        git revert --no-edit HEAD
        git pull --rebase origin main
        git fetch --all --prune --tags
        git clone --depth 1 https://example.org/r.git
        git push -u origin topic
        git push --tags
        git checkout main
        git checkout -b topic origin/main
        git checkout --theirs -- a.txt
        git switch -c topic
        git restore --staged a.txt
        git reset HEAD~1
        git reset --soft HEAD~1
        git reset --keep main
        git stash push -m wip
        git stash pop
        git branch topic
        git branch -d topic
        git tag -a v1 -m v1
        git mv a b
        git rm --cached -r bin
        git worktree add ../x topic
        git submodule update --init --depth 1
        git submodule foreach git fetch
        git bisect start HEAD v1
        git bisect run dotnet test
        git remote add origin https://example.org/r.git
        git config user.name Ada
        git config --global core.editor vim
        git config --global credential.helper store
        git config core.hooksPath .githooks
        git config alias.st 'status -sb'
        git config --unset core.pager
        git config --global url.https://github.com/.insteadOf git@github.com:
        git init -b main
        git apply fix.patch
        git am --abort
        git gc --auto
        git -c color.ui=always log
        git -c core.pager=cat log
        git -p log
        git log --show-signature
        git diff --output=d.patch
        git diff --ext-diff
        git cat-file --filters HEAD:a
        git grep -O needle
        git log --no-such-option
        git no-such-command
        git verify
        git archive -o a.zip HEAD
        git fsck --lost-found
        git bugreport
        git worktree remove ../x
        git format-patch -3
        """, ShellRisk.Mutating);

    [Fact]
    public void Losing_work_or_shared_history_is_dangerous() => CommandLines.ShouldBeDangerous("""
        git reset --hard origin/dev
        git reset --merge
        git checkout .
        git checkout -f main
        git checkout HEAD~2 -- src
        git checkout main src/a.cs
        git restore .
        git restore --source=HEAD~1 src
        git restore --staged --worktree .
        git switch --discard-changes main
        git clean -fdx
        git clean --force -d
        git push --force
        git push origin +main
        git push origin :topic
        git push origin --delete topic
        git push --mirror backup
        git push --tags --force
        git stash clear
        git reflog expire --expire=now --all
        git reflog delete stash@{0}
        git gc --prune=now --aggressive
        git prune --expire=now
        git filter-branch --tree-filter 'true' HEAD
        git filter-repo --path a --invert-paths
        git update-ref -d refs/heads/main
        git worktree remove --force ../x
        git submodule deinit -f lib
        git submodule foreach 'git reset --hard'
        git rebase --exec 'git clean -fdx' main
        git branch -D topic
        git rm -rf src
        git checkout-index -f -a
        git read-tree --reset -u HEAD
        """, ShellReasonCodes.DiscardsWork);

    [Fact]
    public void A_program_that_the_command_line_gives_to_git_is_dangerous() => CommandLines.ShouldBeDangerous("""
        git -c core.fsmonitor=./x status
        git -c core.pager='sh -c x' log
        git -c diff.external=/tmp/x diff
        git -c alias.z='!x' z
        git -c filter.a.smudge=./x checkout main
        git -c credential.helper='!f' fetch
        git -c core.sshCommand='ssh -o ProxyCommand=x' fetch
        git --exec-path=/tmp/x status
        git --config-env=core.pager=X log
        git grep --open-files-in-pager=./x needle
        git ls-remote --upload-pack=./x host:r
        git fetch --upload-pack ./x host:r
        git clone ext::./x
        git clone -c core.hooksPath=/tmp/h https://example.org/r.git
        git remote add x ext::./x
        git config core.fsmonitor ./x
        git config --global alias.z '!curl x'
        git config diff.pdf.textconv ./x
        git config include.path /tmp/x
        git config --system core.hooksPath /tmp/h
        git config protocol.ext.allow always
        git difftool --extcmd=./x
        git send-email --sendmail-cmd=./x a.patch
        """, ShellReasonCodes.GitHelper);

    [Fact]
    public void Credentials_are_not_read_through_git() => CommandLines.ShouldBeDangerous("""
        git diff --no-index /etc/shadow /dev/null
        git credential fill
        git credential-store get
        git config --file ~/.git-credentials --list
        git blame --contents ~/.ssh/id_rsa a.txt
        """, ShellReasonCodes.ReadsCredentials);
}
