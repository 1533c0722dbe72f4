namespace AgentGen.Shell.Tests.Classification.Code;

public sealed class OtherCodeTests
{
    [Theory]
    [InlineData("lua -e 'os.execute(\"rm -rf src\")'")]
    [InlineData("lua -e \"os.execute 'rm -rf src'\"")]
    [InlineData("lua -e 'io.popen(\"rm -rf src\")'")]
    [InlineData("lua -e 'local c = \"rm\"..\" -rf src\"; os.execute(c)'")]
    [InlineData("R -e 'system(\"rm -rf src\")'")]
    [InlineData("Rscript -e 'unlink(\"src\", recursive=TRUE)'")]
    [InlineData("julia -e 'run(`rm -rf src`)'")]
    [InlineData("julia -e 'rm(\"src\", recursive=true)'")]
    [InlineData("echo 'exec rm -rf src' | tclsh")]
    [InlineData("expect -c 'spawn /bin/sh; interact'")]
    [InlineData("expect -c 'spawn rm -rf src'")]
    [InlineData("elixir -e 'System.cmd(\"rm\", [\"-rf\",\"src\"])'")]
    [InlineData("erl -noshell -eval 'os:cmd(\"rm -rf src\")'")]
    [InlineData("guile -c '(system \"rm -rf src\")'")]
    [InlineData("groovy -e '\"rm -rf src\".execute()'")]
    [InlineData("octave --eval 'system(\"rm -rf src\")'")]
    [InlineData("m4 <<< 'syscmd(`rm -rf src')'")]
    [InlineData("dc -e '!rm -rf src'")]
    public void Code_that_destroys_steals_or_hides_is_dangerous(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.Dangerous, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("lua -e 'print(\"rm -rf /\")'")]
    [InlineData("lua -e 'print(os.time())'")]
    [InlineData("Rscript -e 'install.packages(\"dplyr\")'")]
    [InlineData("Rscript -e 'cat(mean(c(1,2,3)))'")]
    [InlineData("julia -e 'println(1+1)'")]
    [InlineData("julia --project -e 'using Pkg; Pkg.test()'")]
    [InlineData("osascript -e 'display notification \"done\"'")]
    [InlineData("osascript -e 'tell application \"Finder\" to get name of every disk'")]
    [InlineData("expect -c 'spawn ssh host; expect \"password:\"; send \"x\\r\"'")]
    [InlineData("tclsh script.tcl")]
    [InlineData("elixir -e 'IO.puts(\"hi\")'")]
    [InlineData("groovy -e 'println \"hi\"'")]
    [InlineData("gdb -batch -ex 'bt' ./app core")]
    [InlineData("gdb --args ./app x")]
    [InlineData("guile -c '(display \"rm -rf /\")'")]
    [InlineData("octave --eval 'disp(1)'")]
    public void Ordinary_code_is_a_change(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.Mutating, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("lua -v")]
    [InlineData("julia --version")]
    [InlineData("echo '1+1' | bc -l")]
    [InlineData("echo 'scale=2; 1/3' | bc")]
    [InlineData("dc -e '1 1 + p'")]
    [InlineData("luac -p a.lua")]
    public void Looking_at_the_interpreter_or_through_it_is_read_only(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.ReadOnly, ShellClassifier.Classify(command).ToString());
}
