using System.Text;
using AgentGen.Runs;

namespace AgentGen.Tests.Runs;

public class SerializerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"type":"run_started.99"}""")]
    [InlineData("""{"type":"timer_fired.1"}""")]
    [InlineData("""{"type":"timer_fired.1","key":null}""")]
    [InlineData("""{"type":"timer_fired.1","key":"k","surprise":1}""")]
    [InlineData("""{"type":"timer_fired.1","key":"k"} trailing""")]
    [InlineData("""{"type":"run_finished.1","status":"Splendid","code":"x","summary":""}""")]
    public void What_is_not_a_known_fact_is_corrupt(string json) =>
        Should.Throw<RunStoreException>(() => RunEventSerializer.Deserialize(Encoding.UTF8.GetBytes(json))).Error.ShouldBe(RunStoreError.Corrupt);

    [Fact]
    public void Every_fact_has_a_versioned_name_of_its_own()
    {
        Type[] facts = [.. typeof(RunEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RunEvent)))];
        var named = typeof(RunEvent).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), inherit: false)
            .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().ToArray();

        named.Select(name => name.DerivedType).ShouldBe(facts, ignoreOrder: true);
        named.Select(name => (string)name.TypeDiscriminator!).ShouldAllBe(name => name.EndsWith(".1", StringComparison.Ordinal));
        named.Select(name => name.TypeDiscriminator).ShouldBeUnique();
    }
}
