using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentGen.Tests.Policy;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ true , null ] }""", """{"a":[true,null],"b":1}""")]
    [InlineData("""{"a":{"z":1,"y":{"x":"\u0061"}}}""", """{"a":{"y":{"x":"a"},"z":1}}""")]
    [InlineData("""{"é":1,"z":2,"Z":3,"":4}""", """{"":4,"Z":3,"z":2,"é":1}""")]
    [InlineData("""[1.0,1e0,10e-1,-0,-0.0,0e5,1.50,150e-2,100,1e2,0.001,1E-3]""", "[1,1,1,0,0,0,1.5,1.5,100,100,0.001,0.001]")]
    [InlineData("""[12345678901234567890123,1e400,-1e-400,123e-1]""", "[12345678901234567890123,1e400,-1e-400,12.3]")]
    public void What_means_the_same_has_the_same_bytes(string json, string canonical)
    {
        string written = Encoding.UTF8.GetString(CanonicalJson.Serialize(JsonElement.Parse(json)));

        written.ShouldBe(canonical);
        Encoding.UTF8.GetString(CanonicalJson.Serialize(JsonElement.Parse(written))).ShouldBe(canonical);
    }

    [Fact]
    public void A_number_keeps_its_exact_value_in_every_notation()
    {
        Random random = new(7);
        for (int i = 0; i < 2_000; i++)
        {
            BigInteger digits = new(random.NextInt64(-1_000_000, 1_000_000));
            int exponent = random.Next(-30, 30);
            string one = $"{digits}e{exponent}";
            string other = $"{digits * 1000}E{exponent - 3:+0;-0}";

            string canonical = CanonicalNumber.From(one);

            CanonicalNumber.From(other).ShouldBe(canonical);
            double.Parse(canonical, CultureInfo.InvariantCulture).ShouldBe(double.Parse(one, CultureInfo.InvariantCulture));
            CanonicalNumber.From($"{digits + 1}e{exponent}").ShouldNotBe(canonical);
        }
    }

    [Fact]
    public void A_clr_value_and_the_json_that_says_the_same_have_one_hash()
    {
        Dictionary<string, object?> clr = new() { ["b"] = 1, ["a"] = "x", ["c"] = null, ["d"] = new[] { 1.5, 2 }, ["e"] = true };
        Dictionary<string, object?> json = new()
        {
            ["a"] = JsonElement.Parse("\"\\u0078\""),
            ["b"] = JsonElement.Parse("1.0"),
            ["e"] = JsonValue.Create(true),
            ["d"] = JsonNode.Parse("[1.5,2]"),
            ["c"] = JsonElement.Parse("null"),
        };

        CanonicalJson.Hash(clr).ShouldBe(CanonicalJson.Hash(json));
        CanonicalJson.Hash(clr).ShouldBe(CanonicalJson.Hash(CanonicalJson.ToObject(json)));
        CanonicalJson.Hash(clr).ShouldNotBe(CanonicalJson.Hash(clr.Where(static member => member.Key != "c")));
    }

    [Fact]
    public void A_hostile_exponent_costs_no_more_than_it_is_long()
    {
        string digits = new('9', 1_000_000);
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();

        CanonicalNumber.From($"1e{digits}").ShouldBe($"1e{digits}");
        CanonicalNumber.From($"-1E-00{digits}").ShouldBe($"-1e-{digits}");
        CanonicalNumber.From($"0.0e{digits}").ShouldBe("0");
        CanonicalNumber.From($"1e+{new string('0', 1_000_000)}2").ShouldBe("100");
        CanonicalNumber.From($"{digits}e-2").ShouldBe($"{digits[2..]}.99");

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(""" {"a":"\ud800"} """)]
    [InlineData(""" {"a":{"\udc00":1}} """)]
    public void Half_of_a_surrogate_pair_has_no_canonical_form(string json)
    {
        JsonElement value = JsonElement.Parse(json);

        Should.Throw<NotSupportedException>(() => CanonicalJson.Hash(value)).Message.ShouldContain("half of a surrogate pair");
        Should.Throw<NotSupportedException>(() => CanonicalJson.ToObject(value.EnumerateObject().ToDictionary(static member => member.Name, static member => (object?)member.Value)));
        Should.Throw<NotSupportedException>(() => CanonicalJson.ToElement("a\ud800b"));
        CanonicalJson.ToElement("😀").GetString().ShouldBe("😀");
    }
}
