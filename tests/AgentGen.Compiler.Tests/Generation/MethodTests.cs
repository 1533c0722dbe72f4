using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What methods are called on, whatever kind of type declares them.</summary>
public sealed class MethodTests
{
    private const string Source = """
        public interface IClock
        {
            [Tool] string Now();
            [Tool] string Day() => "the day of " + Now();
            [Tool] static string Zone() => "UTC";
        }
        public sealed class Clock : IClock { string IClock.Now() => "noon"; public string Day() => "today"; }
        public abstract class Animal
        {
            [Tool] public abstract string Speak(string to);
            [Tool] public virtual int Legs() => 4;
        }
        public class Bird : Animal { public override string Speak(string to) => "tweet " + to; public override int Legs() => 2; }
        public class Old { [Description("How old it is.")] public virtual int Age([Description("In years or months.")] string unit) => 1; }
        public class Older : Old { [Tool] public override int Age(string unit) => 2; }
        public record Person(IServiceProvider Services) { [Tool] public string Name() => Services is null ? "" : "Ada"; }
        public readonly struct Line { [Tool] public int Length(int a, int b) => b - a; }
        public readonly record struct Point(IServiceProvider Services) { [Tool] public bool Known() => Services is not null; }
        public static class A { public class B { internal sealed class C { [Tool] internal string Deep() => "deep"; } } }
        public static partial class Halves { [Tool] public static partial int Half(int of); public static partial int Half(int of) => of / 2; }
        public static class Many { [Tool] public static int Sum(params int[] numbers) { int sum = 0; foreach (int n in numbers) { sum += n; } return sum; } }
        """;

    [Theory]
    [InlineData("now", "{}", "noon")]
    [InlineData("day", "{}", "today")]
    [InlineData("zone", "{}", "UTC")]
    [InlineData("speak", """{"to":"you"}""", "tweet you")]
    [InlineData("legs", "{}", 2)]
    [InlineData("age", """{"unit":"years"}""", 2)]
    [InlineData("name", "{}", "Ada")]
    [InlineData("length", """{"a":2,"b":5}""", 3)]
    [InlineData("known", "{}", true)]
    [InlineData("deep", "{}", "deep")]
    [InlineData("half", """{"of":8}""", 4)]
    [InlineData("sum", """{"numbers":[1,2,3]}""", 6)]
    public async Task A_method_is_called_on_what_its_type_means(string tool, string arguments, object result)
    {
        using CompiledProject project = Generate.From(Source).Load();
        ServiceCollection collection = [];
        collection.AddScoped(project.Assembly.GetType("IClock")!, project.Assembly.GetType("Clock")!);
        collection.AddScoped(project.Assembly.GetType("Animal")!, project.Assembly.GetType("Bird")!);
        await using ServiceProvider services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

        (await project.CallAsync(tool, arguments, services)).ShouldBe(result);
    }

    [Theory]
    [InlineData("now", "IClock")]
    [InlineData("legs", "Animal")]
    public async Task What_cannot_be_made_must_be_registered_and_the_error_says_so(string tool, string type)
    {
        using CompiledProject project = Generate.From(Source).Load();
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();

        string message = (await Should.ThrowAsync<InvalidOperationException>(async () => await project.CallAsync(tool, "{}", services))).Message;

        message.ShouldBe($"Tool '{tool}' needs {type}, which is not registered: add it to the services that the map was created with.");
    }

    [Fact]
    public void An_override_has_the_descriptions_of_what_it_overrides()
    {
        using CompiledProject project = Generate.From(Source).Load();
        GeneratedTool tool = project.Tool("age");

        tool.Description.ShouldBe("How old it is.");
        tool.JsonSchema.GetProperty("properties").GetProperty("unit").GetProperty("description").GetString().ShouldBe("In years or months.");
    }

    [Fact]
    public void A_shell_command_of_an_overridden_method_is_one_of_the_override_too()
    {
        using CompiledProject project = Generate.From("""
            public class Shell { public virtual void Run([ShellCommand] string command) { } }
            public sealed class Bash : Shell { [Tool] public override void Run(string command) { } }
            """).Load();

        project.Tool("run").Contract.ShellParameters.ShouldBe(["command"]);
    }
}
