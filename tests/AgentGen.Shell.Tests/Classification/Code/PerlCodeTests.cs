namespace AgentGen.Shell.Tests.Classification.Code;

public sealed class PerlCodeTests
{
    [Theory]
    [InlineData("perl -e 'system(\"rm -rf src\")'")]
    [InlineData("perl -e 'system \"rm\", \"-rf\", \"src\"'")]
    [InlineData("perl -e 'exec \"/bin/sh\"'")]
    [InlineData("perl -e '`rm -rf src`'")]
    [InlineData("perl -e 'print qx{rm -rf src}'")]
    [InlineData("perl -e 'unlink glob \"*.c\"'")]
    [InlineData("perl -e 'unlink <*.c>'")]
    [InlineData("find . -name x | perl -nle unlink")]
    [InlineData("perl -MFile::Path -e 'rmtree(\"/home\")'")]
    [InlineData("perl -e 'use File::Path qw(remove_tree); remove_tree(\"src\")'")]
    [InlineData("perl -e 'open(F, \"|sh\"); print F \"x\"'")]
    [InlineData("perl -e 'open(F, \"rm -rf src|\")'")]
    [InlineData("perl -MMIME::Base64 -e 'eval decode_base64(\"cHJpbnQ=\")'")]
    [InlineData("perl -e 'eval pack(\"H*\", \"7072696e74\")'")]
    [InlineData("perl -e '$x=\"rm -rf src\"; system($x)'")]
    [InlineData("perl -e 'my $c = \"rm\"; system(\"$c -rf src\")'")]
    [InlineData("perl -pe 's/x/system(\"rm -rf src\")/e' f")]
    [InlineData("perl -e 'use Socket;socket(S,PF_INET,SOCK_STREAM,0);connect(S,x);open(STDIN,\">&S\");exec(\"/bin/sh -i\");'")]
    [InlineData("perl -e 'kill 9, -1'")]
    [InlineData("perl -e 'chmod 04755, \"/bin/sh\"'")]
    [InlineData("/usr/bin/perl5.36 -e 'system(\"rm -rf src\")'")]
    [InlineData("perl -le 'system(\"rm -rf src\")'")]
    [InlineData("perl -lne 'system(\"rm -rf src\")' f")]
    public void Code_that_destroys_steals_or_hides_is_dangerous(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.Dangerous, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("perl -pe 's/foo/bar/g' f")]
    [InlineData("perl -ne 'print if /error/' log")]
    [InlineData("perl -i -pe 's/foo/bar/' f")]
    [InlineData("perl -lane 'print $F[1]' f")]
    [InlineData("perl -0777 -ne 'print length' f")]
    [InlineData("perl -MList::Util=sum -e 'print sum(1,2)'")]
    [InlineData("perl -e 'print \"rm -rf /\\n\"'")]
    [InlineData("perl -e 'print scalar localtime'")]
    [InlineData("perl -e 'unlink \"a.txt\"'")]
    [InlineData("perl -ne 'print unless /rm -rf/' f")]
    [InlineData("perl -e 'printf \"%s\\n\", join(\",\", @ARGV)' a b")]
    [InlineData("perl -MJSON -e 'print encode_json({a=>1})'")]
    [InlineData("perl -e 'open(F, \"<\", \"a.txt\"); print <F>'")]
    public void Ordinary_code_is_a_change(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.Mutating, ShellClassifier.Classify(command).ToString());

    [Theory]
    [InlineData("perl -v")]
    [InlineData("perl -V:version")]
    public void Looking_at_the_interpreter_or_through_it_is_read_only(string command) =>
        ShellClassifier.Classify(command).Risk.ShouldBe(ShellRisk.ReadOnly, ShellClassifier.Classify(command).ToString());
}
