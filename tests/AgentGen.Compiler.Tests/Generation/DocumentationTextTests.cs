namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>How the XML of a comment reads as a description.</summary>
public sealed class DocumentationTextTests
{
    [Theory]
    [InlineData("<summary> Reads\n   a   file. </summary>", "Reads a file.")]
    [InlineData("<summary>Reads\r\na file.</summary>", "Reads a file.")]
    [InlineData("<summary><see cref=\"Files.Read(string, List{int})\"/></summary>", "Read")]
    [InlineData("<summary><see cref=\"T:System.Collections.Generic.List`1\"/></summary>", "List")]
    [InlineData("<summary><see cref=\"Dictionary{System.String, T}\"/></summary>", "Dictionary")]
    [InlineData("<summary><see cref=\"M:Files.File.#ctor(System.String)\"/></summary>", "File")]
    [InlineData("<summary><see cref=\"!:Missing.Type\"/></summary>", "Type")]
    [InlineData("<summary><see cref=\"Files\">the files</see></summary>", "the files")]
    [InlineData("<summary>By <see cref=\"Files\"></see>.</summary>", "By Files.")]
    [InlineData("<summary><see langword=\"null\"/> or <seealso cref=\"A.B\"/></summary>", "null or B")]
    [InlineData("<summary><see href=\"https://example.org/a\"/> or <a href=\"https://example.org\">there</a></summary>", "https://example.org/a or there")]
    [InlineData("<summary>Of <paramref name=\"path\"/> and <typeparamref name='T'/>.</summary>", "Of path and T.")]
    [InlineData("<summary>Takes <c>a  b</c>.</summary>", "Takes a b.")]
    [InlineData("<summary>One.<para>Two.</para><para>Three.</para></summary>", "One.\nTwo.\nThree.")]
    [InlineData("<summary><para>One.</para></summary>", "One.")]
    [InlineData("<summary>One.<br/>Two.<para/>Three.</summary>", "One.\nTwo.\nThree.")]
    [InlineData("<summary>a &lt; b &amp;&amp; c &#65; &#x1F600; &quot;d&quot; &apos;e&apos;</summary>", "a < b && c A \U0001F600 \"d\" 'e'")]
    [InlineData("<summary>&nbsp; & &#0; &#xD800; &lt</summary>", "&nbsp; & &#0; &#xD800; &lt")]
    [InlineData("<summary>one<!-- <b>not</b> this -->two <![CDATA[a <b> & c]]></summary>", "onetwo a <b> & c")]
    [InlineData("<summary>Some <unknown>inner <i>text</i></unknown>.</summary>", "Some inner text.")]
    [InlineData("<summary>\n</summary>", null)]
    [InlineData("<summary/>", null)]
    [InlineData("<remarks>No summary.</remarks>", null)]
    [InlineData("Plain words <b>alone</b>.", "Plain words alone.")]
    [Trait("Parity", "47")]
    public void A_summary_reads_as(string xml, string? text) => CommentParser.Parse(xml).Find(CommentPart.Summary).ShouldBe(text);

    [Theory]
    [InlineData("<summary>Whether a < b.</summary>", "Whether a < b.")]
    [InlineData("<summary>a <= b && c <> d</summary>", "a <= b && c <> d")]
    [InlineData("<summary>Broken <b>.</summary>", "Broken .")]
    [InlineData("<summary>Broken </b>.</summary>", "Broken .")]
    [InlineData("<summary>Never closed.\n<param name=\"a\">Not this.</param>", "Never closed.")]
    [InlineData("<summary>A tag <see cref=\"", "A tag <see cref=\"")]
    [InlineData("<summary>Code <code>a\n", "Code\na")]
    [InlineData("<summary>Ends <!-- here", "Ends")]
    [InlineData("<summary>Ends <![CDATA[here", "Ends here")]
    [InlineData("</summary><summary>After.</summary>", "After.")]
    [InlineData("<summary>First.</summary><summary>Second.</summary>", "First.")]
    [InlineData("<summary>\uFDD0\uFDD1\uFDD2.</summary>", "\uFFFD\uFFFD\uFFFD.")]
    [Trait("Parity", "47")]
    public void A_malformed_comment_keeps_its_words(string xml, string text) => CommentParser.Parse(xml).Find(CommentPart.Summary).ShouldBe(text);

    [Fact]
    public void Code_keeps_its_lines_and_loses_the_indentation_that_all_of_them_share()
    {
        CommentParser.Parse("<summary>Write\n<code>\n    if (a)\n    {\n\n        b  ();\n    }\n</code>\nand go.</summary>")
            .Find(CommentPart.Summary).ShouldBe("Write\nif (a)\n{\n\n    b  ();\n}\nand go.");
    }

    [Fact]
    public void A_list_has_a_line_for_each_item()
    {
        Summary("Either:<list type=\"bullet\"><item>one</item><item><description>two\n lines</description></item></list>then.").ShouldBe("Either:\n- one\n- two lines\nthen.");
        Summary("<list type=\"number\"><item><description>one</description></item><item>two</item></list>").ShouldBe("1. one\n2. two");
        Summary("<list type=\"table\"><listheader><term>Key</term><description>Meaning</description></listheader><item><term>a</term><description>first</description></item></list>")
            .ShouldBe("Key: Meaning\n- a: first");
        Summary("<list><item>a<list type=\"number\"><item>b</item></list></item><item>c</item></list>").ShouldBe("- a\n  1. b\n- c");
        Summary("<list><item><para>a</para><para>b</para></item></list>").ShouldBe("- a\nb");
        Summary("</list></item><item>alone").ShouldBe("- alone");
    }

    [Fact]
    public void Parts_stand_apart()
    {
        Comment comment = CommentParser.Parse("""
            <summary>S.</summary><remarks>R. <example>E.</example> More.</remarks><param name="a">A.</param><param name="b">B.</param>
            <returns>Re.</returns><value>V.</value><exception cref="E">X.</exception><typeparam name="T">T.</typeparam><example>Ex.</example>
            """);

        comment.Find(CommentPart.Summary).ShouldBe("S.");
        comment.Find(CommentPart.Remarks).ShouldBe("R. E. More.");
        comment.Find(CommentPart.Parameter("a")).ShouldBe("A.");
        comment.Find(CommentPart.Parameter("b")).ShouldBe("B.");
        comment.Find(CommentPart.Parameter("T")).ShouldBeNull();
        comment.Find(CommentPart.Returns).ShouldBe("Re.");
        comment.Find(CommentPart.Value).ShouldBe("V.");
    }

    [Theory]
    [InlineData("<b>", 300_000)]
    [InlineData("<list><item>", 100_000)]
    [InlineData("<list type='number'><item><term>", 50_000)]
    [InlineData("<para>", 200_000)]
    [InlineData("<code>", 200_000)]
    [InlineData("<a x='", 200_000)]
    [InlineData("<a x=\"' y='", 100_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("&", 1_000_000)]
    [InlineData("&#x", 300_000)]
    [InlineData("<![CDATA[", 100_000)]
    [InlineData("<summary>", 100_000)]
    [InlineData("<param name='a'>b", 50_000)]
    [InlineData("<inheritdoc/>", 50_000)]
    [InlineData("</see><see cref='a'>", 50_000)]
    [InlineData(" \n", 500_000)]
    public void Hostile_comments_end(string repeated, int times)
    {
        string xml = "<summary>" + string.Concat(Enumerable.Repeat(repeated, times)) + "</summary>";

        (CommentParser.Parse(xml).Find(CommentPart.Summary)?.Length ?? 0).ShouldBeLessThan(3 * xml.Length);
    }

    private static string? Summary(string inner) => CommentParser.Parse($"<summary>{inner}</summary>").Find(CommentPart.Summary);
}
