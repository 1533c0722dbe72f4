using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace AgentGen.Cli.Tests.SchemaCompatibility;

/// <summary>Random schemas against a validator. The seed is the same in every run, unless AGENTGEN_SEED says another; a failure names it.</summary>
public sealed class CompatibilityProperties
{
    [Fact]
    public void Every_schema_is_compatible_with_itself_however_it_is_written() => Check.One(Seeded(300), Prop.ForAll(Seeds(), seed =>
    {
        JsonObject schema = new RandomSchemas(new(seed)).Root();
        JsonObject described = (JsonObject)schema.DeepClone();
        described["description"] = "now with a description";

        string[] breaking = Compared.Breaking(schema.ToJsonString(), described.ToJsonString());

        breaking.ShouldBeEmpty(schema.ToJsonString());
    }));

    [Fact]
    public void What_was_accepted_is_accepted_by_every_compatible_schema()
    {
        int compatible = 0, accepted = 0, refuted = 0;
        Check.One(Seeded(1500), Prop.ForAll(Seeds(), seed =>
        {
            Random random = new(seed);
            RandomSchemas schemas = new(random);
            JsonObject was = schemas.Root();
            JsonObject now = random.Next(10) == 0 ? schemas.Root() : schemas.Changed(was);
            JsonElement before = JsonSerializer.SerializeToElement(was);
            JsonElement after = JsonSerializer.SerializeToElement(now);
            bool isCompatible = Compared.IsCompatible(before.GetRawText(), after.GetRawText());
            compatible += isCompatible ? 1 : 0;
            RandomInstances instances = new(before, random);
            foreach (JsonElement instance in Enumerable.Range(0, 30).Select(_ => instances.Next()).Where(instance => new Validator(before, isCaller: true).Accepts(instance) == true))
            {
                if (new Validator(after, isCaller: false).Accepts(instance) is not { } isAccepted)
                {
                    continue;
                }

                accepted++;
                refuted += isAccepted ? 0 : 1;
                (isAccepted || !isCompatible).ShouldBeTrue($"{instance}\nwas accepted by\n{before}\nand is refused by\n{after}");
            }
        }));

        // Neither side of the property may hold for want of examples.
        compatible.ShouldBeGreaterThan(150);
        accepted.ShouldBeGreaterThan(1500);
        refuted.ShouldBeGreaterThan(150);
    }

    private static Config Seeded(int tests) => Config.QuickThrowOnFailure
        .WithMaxTest(tests)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(ulong.Parse(Environment.GetEnvironmentVariable("AGENTGEN_SEED") ?? "20", CultureInfo.InvariantCulture)), FSharpOption<int>.None)));

    private static Arbitrary<int> Seeds() => Arb.From(Gen.Choose(0, int.MaxValue));
}
