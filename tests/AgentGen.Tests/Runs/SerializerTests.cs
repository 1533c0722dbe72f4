using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
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
        var named = typeof(RunEvent).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).ToArray();

        named.Select(name => name.DerivedType).ShouldBe(facts, ignoreOrder: true);
        named.Select(name => (string)name.TypeDiscriminator!).ShouldAllBe(name => name.EndsWith(".1", StringComparison.Ordinal));
        named.Select(name => name.TypeDiscriminator).ShouldBeUnique();
    }

    [Fact]
    public void What_a_fact_leaves_out_when_it_is_null_it_can_be_read_without()
    {
        NullabilityInfoContext nullability = new();
        Type[] kept = [.. typeof(RunEvent).Assembly.GetTypes().Where(type => type.Namespace == typeof(RunEvent).Namespace && type.IsPublic && type.GetMethod("<Clone>$") is not null)];

        kept.ShouldContain(typeof(PlanError));
        kept.SelectMany(type => type.GetConstructors().SelectMany(constructor => constructor.GetParameters()))
            .Where(parameter => !parameter.HasDefaultValue && nullability.Create(parameter).WriteState == NullabilityState.Nullable)
            .Where(parameter => parameter.Member.DeclaringType!.GetProperty(parameter.Name!)?.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition != JsonIgnoreCondition.Never)
            .Select(parameter => $"{parameter.Member.DeclaringType!.Name}.{parameter.Name}")
            .ShouldBeEmpty();
    }
}
