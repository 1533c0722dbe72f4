using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Descriptions;

public sealed class InvisibleCharacterTests
{
    private const string Id = "AGEN3020";
    private const string ZeroWidth = "\u200B";
    private const string Override = "\u202E";
    private const string Tags = "\U000E0049\U000E0067";

    [Theory]
    [InlineData("Adds[|" + ZeroWidth + "|] numbers.")]
    [InlineData("Adds [|" + Override + "|]numbers.")]
    [InlineData("Adds numbers.[|" + Tags + "|]")]
    [InlineData(@"Adds[|\u200b|] numbers.")]
    [InlineData(@"Adds[|\x200B|] numbers[|\u2066|].")]
    [InlineData(@"Adds[|\U000E0041\U000E0042|].")]
    [InlineData("Adds num[|\u00AD|]bers[|\u2060|].")]
    [InlineData(@"Adds [|\u001b|][2Jnumbers.")]
    [InlineData("A letter with selectors a[|\uFE01\uFE02|].")]
    public Task Characters_that_cannot_be_seen_are_reported_in_descriptions(string description) => Analyze.ShouldReportAsync(Id, Described(description));

    [Fact]
    public Task They_are_reported_in_comments_names_and_raw_literals() => Analyze.ShouldReportAsync(Id, $$""""
        using System.ComponentModel;
        public static class Tools
        {
            /// <summary>Ad[|{{ZeroWidth}}|]ds.</summary>
            /// <param name="a">A num[|{{Override}}|]ber.</param>
            [Tool] public static int Add(int a) => a;

            [ModelContextProtocol.Server.McpServerTool(Name = "su[|\u200C|]m"), Description("""Adds[|{{ZeroWidth}}|] two.""")] public static int Sum(int a) => a;
        }
        """");

    [Fact]
    public Task Names_that_mix_alphabets_are_reported() => Analyze.ShouldReportAsync(Id, """
        public static class Tools
        {
            [ModelContextProtocol.Server.McpServerTool(Name = "[|r<e>ad_file|]")] public static int Read(int number) => number;
            [Microsoft.SemanticKernel.KernelFunction] public static int [|S<e>nd|](int [|numb<e>r|]) => 0;
        }
        """.Replace("<e>", "\u0435"));

    [Theory]
    [InlineData("Adds numbers.")]
    [InlineData("Gives the family 👨\u200D👩\u200D👧 and a heart ❤\uFE0F and a key 1\uFE0F\u20E3.")]
    [InlineData("The flag 🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F of England.")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("שלום\u200F (hello)")]
    [InlineData("Строка поиска")]
    [InlineData("The angle α of a triangle, in °, × 2.")]
    [InlineData(@"One line\nand another\twith a tab, and a \u00e9.")]
    public Task Scripts_and_emoji_keep_what_they_need(string description) => Analyze.ShouldNotReportAsync(Id, Described(description));

    [Fact]
    public Task Names_in_one_alphabet_are_accepted() => Analyze.ShouldNotReportAsync(Id, """
        public static class Tools
        {
            [Microsoft.SemanticKernel.KernelFunction("поиск")] public static int Поиск(int число, int β, double Δx) => 0;
            [ModelContextProtocol.Server.McpServerTool(Name = "read_file")] public static int Read(int größe) => 0;
        }
        """);

    [Fact]
    public Task Literals_that_no_model_reads_are_accepted() => Analyze.ShouldNotReportAsync(Id, """
        public static class Tools
        {
            /// <summary>Strips.</summary>
            [Tool] public static string Strip(string text) => text.Replace("\u200B", "").Trim('\uFEFF');
        }
        """);

    [Fact]
    public Task The_fix_removes_them_written_out_or_as_escapes() => Fix.ShouldGiveAsync(
        Id, "Remove", Described($@"A\u200Bdds{ZeroWidth} num\U000E0041bers."), Described("Adds numbers."));

    [Fact]
    public Task The_fix_removes_them_from_comments() => Fix.ShouldGiveAsync(Id, "Remove", Commented($"Ad{Tags}ds{ZeroWidth}."), Commented("Adds."));

    [Fact]
    public Task The_fix_writes_a_name_in_Latin_letters() => Fix.ShouldGiveAsync(Id, "Latin", Named("r\u0435\u0430d"), Named("read"));

    [Fact]
    public async Task No_fix_is_offered_where_the_characters_stand_in_a_constant() => (await Fix.OfferedAsync(Id, """
        using System.ComponentModel;
        public static class Tools
        {
            private const string Words = "Adds\u200B.";
            [ModelContextProtocol.Server.McpServerTool, Description(Words)] public static int Run(int number) => number;
        }
        """)).ShouldBeEmpty();

    private static string Described(string description) => $$"""
        using System.ComponentModel;
        public static class Tools
        {
            [ModelContextProtocol.Server.McpServerTool, Description("{{description}}")] public static int Run(int number) => number;
        }
        """;

    private static string Commented(string summary) => $$"""
        public static class Tools
        {
            /// <summary>{{summary}}</summary>
            [Tool] public static int Run(int number) => number;
        }
        """;

    private static string Named(string name) => $$"""
        public static class Tools
        {
            [ModelContextProtocol.Server.McpServerTool(Name = "{{name}}")] public static int Run(int number) => number;
        }
        """;
}
