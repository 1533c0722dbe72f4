namespace AgentGen.Shell.Rules;

/// <summary>Version control other than git, and clients of the places that host it.</summary>
internal static class OtherVersionControl
{
    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("hg", new OptionGrammar("-R= --cwd= --config= --repository= -yqv --debug --pager= *"), OperandRole.Data)
            .Dangerous(ShellReasonCodes.InjectsCode, "Sets a program that hg runs.", When.Option("--config"), ["hg --config alias.x='!sh' x"], ["hg log"])
            .With(
                Spec.Prints("log status st diff annotate blame root branches bookmarks tags heads parents identify id summary cat manifest files locate paths help version grep showconfig tip incoming outgoing", "*"),
                Spec.Changes("add commit ci update up pull push clone init merge branch tag rename mv copy cp backout graft import export resolve rebase histedit shelve unshelve addremove forget bookmark serve", OperandRole.Data, "*", ShellReasonCodes.ChangesRepository, "Changes the repository."),
                Spec.Dangerous("revert purge strip rollback", ShellReasonCodes.DiscardsWork, "Discards work or history.")),
        new CommandSpec("svn", OptionGrammar.Any, OperandRole.Data)
            .With(
                Spec.Prints("log status st stat diff di info list ls cat blame annotate help propget proplist pl", "*"),
                Spec.Changes("add commit ci update up checkout co copy cp move mv mkdir import export merge switch sw cleanup resolve resolved lock unlock propset changelist cl delete del rm", OperandRole.Data, "*", ShellReasonCodes.ChangesRepository, "Changes the repository."),
                Spec.Dangerous("revert", ShellReasonCodes.DiscardsWork, "Discards changes that are not committed.")),
        ReadVerbs.Client("gh glab hub tea bb circleci travis gitlab-runner buildkite-agent act"),
    ];
}
