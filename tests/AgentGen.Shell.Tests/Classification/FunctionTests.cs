namespace AgentGen.Shell.Tests.Classification;

public sealed class FunctionTests
{
    [Theory]
    [InlineData("f() { rm -rf src; }")]
    [InlineData("f() { rm -rf src; }; f")]
    [InlineData("f() { $1 -rf src; }; f rm")]
    [InlineData("f() { \"$@\"; }; f rm -rf src")]
    [InlineData("f() { shift; \"$@\"; }; f x rm -rf src")]
    [InlineData("f() { \"${@:2}\"; }; f x rm -rf src")]
    [InlineData("f() { eval \"$*\"; }; f rm -rf src")]
    [InlineData("f() { g \"$@\"; }; g() { \"$@\"; }; f rm -rf src")]
    [InlineData("f() { echo rm; }; $(f) -rf src")]
    [InlineData("f() { sh; }; echo 'rm -rf src' | f")]
    [InlineData("ls() { rm -rf \"$@\"; }; ls src")]
    [InlineData("rm() { echo; }; unset -f rm; rm -rf src")]
    [InlineData("rm() { echo; }; command rm -rf src")]
    [InlineData("rm() { echo; }; \\sudo rm -rf src")]
    [InlineData("test -f a && rm() { echo; }; rm -rf src")]
    [InlineData("(rm() { echo; }); rm -rf src")]
    [InlineData("f() { x=rm; }; f; $x -rf src")]
    [InlineData("f() { if [ $# -gt 3 ]; then rm -rf \"$1\"; else f src a b c; fi; }; f ls")]
    [InlineData("f() { trap 'rm -rf src' EXIT; }; f")]
    [InlineData("f() { ls; }; f() { rm -rf src; }; f")]
    [InlineData("function f { rm -rf \"$1\"; }; f /etc")]
    [InlineData("f() { \"$@\"; }; export -f f; bash -c 'f rm -rf src'")]
    [InlineData("alias ll='rm -rf'; ll src")]
    [InlineData("alias ls='rm -rf'; ls src")]
    [InlineData("alias ll='rm -rf src'")]
    [InlineData("alias x='cd a && rm -rf'\nx src")]
    [InlineData("f() { f | f & }; f")]
    [InlineData(":(){ :|:& };:")]
    [InlineData("function b { b & b & }")]
    [InlineData("b() { (b &); (b &); }; b")]
    [InlineData("b() { while :; do b & done; }")]
    [InlineData("$0 & $0 &")]
    [InlineData("./$0|./$0&")]
    public void A_call_does_what_the_body_does(string command) => Risk(command).ShouldBe(ShellRisk.Dangerous, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("f() { \"$@\"; }; f ls -l")]
    [InlineData("log() { echo \"$(date) $*\"; }; log one; log 'rm -rf /'")]
    [InlineData("f() { for x in \"$@\"; do echo \"$x\"; done; }; f a b c")]
    [InlineData("f() { local d=$1; cat \"$d/x\"; }; f src")]
    [InlineData("walk() { for x in \"$1\"/*; do walk \"$x\"; done | sort; }; walk .")]
    [InlineData("rm() { echo \"not removing $*\"; }; rm -rf src")]
    [InlineData("alias ls='ls --color'; ls")]
    public void A_call_that_only_looks_is_read_only(string command) => Risk(command).ShouldBe(ShellRisk.ReadOnly, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("clean() { rm -rf \"$1\"; }; clean /tmp/work")]
    [InlineData("f() { touch \"$1\"; }; f a; f b")]
    [InlineData("f() { mkdir \"$1\" && f \"$1/x\"; }; f a")]
    public void A_call_is_judged_with_its_own_arguments(string command) => Risk(command).ShouldBe(ShellRisk.Mutating, ShellClassifier.Classify(command).ToString());

    private static ShellRisk Risk(string command) => ShellClassifier.Classify(command).Risk;
}
