namespace AgentGen.Shell.Tests.Classification.Code;

public sealed class LuaCodeTests
{
    [Theory]
    [InlineData("lua -e 'os.execute(\"rm -rf src\")'")]
    [InlineData("lua -e \"os.execute 'rm -rf src'\"")]
    [InlineData("lua -e 'io.popen(\"rm -rf src\")'")]
    [InlineData("lua -e 'local c = \"rm\"..\" -rf src\"; os.execute(c)'")]
    [InlineData("lua -e 'local f = io.popen(\"rm -rf src\"); f:close()'")]
    [InlineData("lua -e 'os[\"execute\"](\"rm -rf src\")'")]
    [InlineData("lua -e 'load(\"os.execute(\\\"rm -rf src\\\")\")()'")]
    [InlineData("lua -e 'print(io.open(\"/etc/shadow\"):read(\"*a\"))'")]
    [InlineData("lua -e 'os.remove(\"/etc/passwd\")'")]
    [InlineData("lua -e 'for l in io.popen(\"ls\"):lines() do os.remove(l) end'")]
    [InlineData("lua -e 'package.loadlib(\"./x.so\",\"*\")'")]
    [InlineData("lua -e 'local e = os.execute; e(\"rm -rf src\")'")]
    [InlineData("lua -e 'os.execute([[rm -rf src]])'")]
    [InlineData("lua -e 'os.execute(string.format(\"rm -rf %s\", \"src\"))'")]
    [InlineData("lua -e 'for _, c in ipairs({\"rm -rf src\"}) do os.execute(c) end'")]
    public void Code_that_destroys_steals_or_hides_is_dangerous(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.Dangerous, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("lua -e 'print(\"rm -rf /\")'")]
    [InlineData("lua -e 'print(os.time())'")]
    [InlineData("lua -e 'for i=1,3 do print(i) end'")]
    [InlineData("lua -e 'local f = io.open(\"a.txt\"); print(f:read(\"*a\")); f:close()'")]
    [InlineData("lua -e 'print((\"x\"):rep(3))'")]
    [InlineData("lua script.lua")]
    [InlineData("lua -e 'print(#arg, _VERSION)'")]
    [InlineData("lua -e 'for l in io.lines(\"a.txt\") do print(l) end'")]
    public void Ordinary_code_is_a_change(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.Mutating, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("lua -v")]
    [InlineData("luac -p a.lua")]
    public void Looking_at_the_interpreter_or_through_it_is_read_only(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.ReadOnly, ShellClassifier.Classify(command).ToString());
}
