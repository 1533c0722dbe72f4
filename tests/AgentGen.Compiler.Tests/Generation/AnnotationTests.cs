using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What data annotations say in a schema, and that a call is held to it: the factory only writes them down.</summary>
public sealed class AnnotationTests
{
    [Theory]
    [InlineData("[Range(1, 10)] int a")]
    [InlineData("[Range(.5, 1.5)] double a")]
    [InlineData("[Range(.5, 9.5)] int a")]
    [InlineData("[Range(1, 9)] long a, [Range(0, 5)] byte b, [Range(1, 2)] decimal c")]
    [InlineData("[Range(1, 5, MaximumIsExclusive = true)] int a, [Range(1, 5, MinimumIsExclusive = true)] int b")]
    [InlineData("[MinLength(2)] string a, [MaxLength(3)] string b, [Length(1, 4)] string c, [StringLength(9, MinimumLength = 3)] string d, [StringLength(9)] string e")]
    [InlineData("[MinLength(2)] int[] a, [MaxLength(3)] List<string> b, [Length(1, 4)] HashSet<int> c")]
    [InlineData("[RegularExpression(\"^[a-z]+$\")] string a, [EmailAddress] string b, [Url] string c, [Base64String] string d")]
    [InlineData("[AllowedValues(\"a\", \"b\")] string a, [AllowedValues(1, 2)] int b, [DeniedValues(\"x\", \"y\")] string c")]
    [InlineData("[DataType(DataType.Date)] string a, [DataType(DataType.DateTime)] string b, [DataType(DataType.Time)] string c, [DataType(DataType.EmailAddress)] string d, [DataType(DataType.Url)] string e")]
    [InlineData("[Required] string? a = null, [Required] int? b = 3")]
    [InlineData("[Phone] string a, [CreditCard] string b, [Display(Name = \"x\")] int c")]
    [InlineData("Order a")]
    [Trait("Parity", "30")]
    [Trait("Parity", "31")]
    [Trait("Parity", "36")]
    public void Annotations_have_the_keywords_of_the_factory(string parameters)
    {
        using CompiledProject project = Compile(parameters);

        ((JsonElement?)project.Tool("t").JsonSchema).ShouldMean(project.Reflected("Target").JsonSchema, parameters);
    }

    [Theory]
    [InlineData("D2", "[Range(typeof(decimal), \"1\", \"2\")] decimal a", """{"type":"number","minimum":1,"maximum":2}""")]
    [InlineData("D2", "[Range(typeof(double), \".5\", \"+1\")] double a", """{"type":"number","minimum":0.5,"maximum":1}""")]
    [InlineData("D3", "[Range(0, 1, MinimumIsExclusive = true)] int a", """{"type":"integer","exclusiveMinimum":0,"maximum":1}""")]
    [InlineData("D3", "[Range(-5, 5, MinimumIsExclusive = true)] int a", """{"type":"integer","exclusiveMinimum":-5,"maximum":5}""")]
    [InlineData("D4", "[StringLength(3)] List<string> a", """{"type":"array","items":{"type":"string"}}""")]
    [InlineData("D8", "[AllowedValues(\"a\", null)] string? a", """{"type":["string","null"],"enum":["a",null]}""")]
    [InlineData("D8", "[AllowedValues(Unit.Celsius)] Unit a", """{"type":"string","enum":["Celsius"]}""")]
    [InlineData("D9", "Wrapped a", """{"type":"object","properties":{"level":{"type":"integer","default":7}}}""")]
    [Trait("Deviation", "D2")]
    [Trait("Deviation", "D3")]
    [Trait("Deviation", "D4")]
    [Trait("Deviation", "D8")]
    [Trait("Deviation", "D9")]
    public void Where_the_factory_writes_a_false_keyword_or_none_the_schema_is_right(string defect, string parameter, string expected)
    {
        using CompiledProject project = Compile(parameter);

        static JsonElement? A(JsonElement schema) => schema.GetProperty("properties").GetProperty("a");
        A(project.Tool("t").JsonSchema).ShouldMean(JsonElement.Parse(expected), defect);
        Should.Throw<ShouldAssertException>(() => A(project.Reflected("Target").JsonSchema).ShouldMean(JsonElement.Parse(expected), defect));
    }

    [Theory]
    [InlineData("[Range(1, 10)] int a", "0", "integer from 1 to 10", "1", "10")]
    [InlineData("[Range(0.5, 9.5)] int a", "0", "integer from 1 to 9", "1", "9")]
    [InlineData("[Range(0.5, 9.5, MinimumIsExclusive = true, MaximumIsExclusive = true)] int a", "10", "integer above 0 to below 10", "1", "9")]
    [InlineData("[Range(1, 10)] int a", "11", "integer from 1 to 10", "5")]
    [InlineData("[Range(1, 10, MinimumIsExclusive = true, MaximumIsExclusive = true)] int? a", "10", "integer above 1 to below 10", "9", "null")]
    [InlineData("[Range(0, int.MaxValue)] byte a", "-1", "integer from 0 to 255", "255")]
    [InlineData("[Range(typeof(DateOnly), \"2020-01-01\", \"2020-12-31\")] DateOnly a", "\"2021-01-01\"", "string with a date (yyyy-MM-dd) from 2020-01-01 to 2020-12-31", "\"2020-06-01\"")]
    [InlineData("[MinLength(2), MaxLength(3)] string a", "\"a\"", "string of at least 2 characters and of at most 3 characters", "\"ab\"", "\"abc\"")]
    [InlineData("[Length(1, 2)] int[] a", "[]", "array of 1 to 2 items", "[1]")]
    [InlineData("[MaxLength(1)] Dictionary<string, int> a", """{"x":1,"y":2}""", "object of at most 1 items", """{"x":1}""")]
    [InlineData("[RegularExpression(\"[a-z]+\")] string a", "\"a1\"", "string that matches [a-z]+", "\"abc\"", "\"\"")]
    [InlineData("[EmailAddress] string a", "\"a@\"", "string with an e-mail address", "\"a@b\"")]
    [InlineData("[Url] string a", "\"file:///x\"", "string with an http, https or ftp URL", "\"https://x\"")]
    [InlineData("[Base64String] string a", "\"%\"", "string in Base64", "\"AAEC\"")]
    [InlineData("[AllowedValues(\"a\", \"b\")] string a", "\"c\"", "string out of \"a\", \"b\"", "\"b\"")]
    [InlineData("[DeniedValues(1, 2)] int a", "2", "integer other than 1, 2", "3")]
    [InlineData("[Required] string a", "\" \"", "string with more than white space", "\"x\"")]
    [InlineData("[Required] int? a", "null", "integer, not null", "1")]
    [InlineData("[Even] int a", "3", "integer that Even accepts", "4")]
    [InlineData("[CreditCard] string a", "\"1\"", "string that CreditCard accepts", "\"4111111111111111\"")]
    [Trait("Deviation", "D30")]
    public async Task A_value_that_breaks_an_annotation_is_refused_in_words(string parameter, string wrong, string expected, params string[] right)
    {
        using CompiledProject project = Compile(parameter);

        ToolError error = (await project.CallAsync("t", $$"""{"a":{{wrong}}}""")).ShouldBeOfType<ToolError>();

        ArgumentError only = error.Arguments.ShouldHaveSingleItem();
        (only.Path, only.Expected).ShouldBe(("$.a", expected));
        foreach (string good in right)
        {
            (await project.CallAsync("t", $$"""{"a":{{good}}}""")).ShouldBe(0, good);
        }
    }

    [Fact]
    [Trait("Deviation", "D30")]
    public async Task Annotations_are_checked_at_every_depth_and_all_at_once()
    {
        using CompiledProject project = Compile("List<Order> a");

        ToolError error = (await project.CallAsync("t", """{"a":[{"id":"x","qty":100,"name":"n"},{"id":"xyz","qty":0,"mail":"no","name":""},{"id":"xyz","name":"n"}]}""")).ShouldBeOfType<ToolError>();

        error.Arguments.Select(static wrong => wrong.Path).ShouldBe(["$.a[0].id", "$.a[0].qty", "$.a[1].qty", "$.a[1].mail", "$.a[1].name"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a@b")]
    [InlineData("@")]
    [InlineData("a@b@c")]
    [InlineData("a\n@b")]
    [InlineData("http://x")]
    [InlineData("HTTPS://")]
    [InlineData("ftp:/x")]
    [InlineData("AAEC")]
    [InlineData("A A=")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("+49 (0) 30 1")]
    public async Task What_an_annotation_accepts_is_accepted_and_nothing_else(string value)
    {
        (string Name, ValidationAttribute Attribute)[] annotations =
        [
            ("EmailAddress", new EmailAddressAttribute()), ("Url", new UrlAttribute()), ("Base64String", new Base64StringAttribute()), ("CreditCard", new CreditCardAttribute()),
            ("Phone", new PhoneAttribute()), ("MinLength(2)", new MinLengthAttribute(2)), ("StringLength(4)", new StringLengthAttribute(4)), ("RegularExpression(\"a.b\")", new RegularExpressionAttribute("a.b")),
            ("Required", new RequiredAttribute()), ("AllowedValues(\"a\", \"\")", new AllowedValuesAttribute("a", "")),
        ];
        using CompiledProject project = Generate.From($$"""
            using System.ComponentModel.DataAnnotations;
            public static class Tools { {{string.Concat(annotations.Select(static (annotation, i) => $"[Tool(\"t{i}\")] public static int T{i}([{annotation.Name}] string a) => 0; "))}} }
            """).Load();

        foreach ((int i, (string name, ValidationAttribute attribute)) in annotations.Index())
        {
            (await project.CallAsync($"t{i}", JsonSerializer.Serialize(new { a = value })) is ToolError).ShouldBe(!attribute.IsValid(value), name);
        }
    }

    private static CompiledProject Compile(string parameters) => Generate.From($$"""
        using System.ComponentModel.DataAnnotations;
        public enum Unit { Celsius, Fahrenheit }
        public sealed class EvenAttribute : ValidationAttribute { public override bool IsValid(object? value) => value is int number && number % 2 == 0; }
        public sealed class Wrapped { [DefaultValue(7)] public int Level { get; set; } = 7; }
        public sealed class Order
        {
            [MinLength(3)] public required string Id { get; init; }
            [Range(1, 99), DisplayName("Quantity")] public int Qty { get; set; } = 1;
            [EmailAddress] public string? Mail { get; set; }
            [Required] public string Name { get; set; } = "x";
        }
        public static class Tools { [Tool("t")] public static int Target({{parameters}}) => 0; }
        """).Load();
}
