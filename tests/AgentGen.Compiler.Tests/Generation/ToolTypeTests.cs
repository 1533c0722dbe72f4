using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Tools of types that inherit their methods or close them.</summary>
public sealed class ToolTypeTests
{
    private const string Repository = """
        public record Order(int Id);
        public record User(string Name);
        public class Repository<T>
        {
            [Tool] public string Add(T item) => $"{typeof(T).Name} {item}";
            [Tool] public static int Count() => typeof(T).Name.Length;
        }
        """;

    [Fact]
    public async Task A_generic_type_is_closed_once_for_each_type_and_prefixes_keep_the_tools_apart()
    {
        using CompiledProject project = Load($$"""
            [assembly: ToolType(typeof(Repository<Order>), Prefix = "order_")]
            [assembly: ToolType(typeof(Repository<User>), Prefix = "user-")]
            {{Repository}}
            """);

        Names(project).ShouldBe(["order_add", "order_count", "user-add", "user-count"]);
        (await project.CallAsync("order_add", """{"item":{"id":3}}""")).ShouldBe("Order Order { Id = 3 }");
        (await project.CallAsync("user-add", """{"item":{"name":"Ada"}}""")).ShouldBe("User User { Name = Ada }");
        (await project.CallAsync("order_count", "{}")).ShouldBe(5);
        (await project.CallAsync("user-count", "{}")).ShouldBe(4);
    }

    [Fact]
    public void Two_closings_without_prefixes_are_duplicates_and_the_error_says_what_keeps_them_apart()
    {
        GeneratorOutput generated = Refuse($$"""
            [assembly: ToolType(typeof(Repository<Order>))]
            [assembly: ToolType(typeof(Repository<User>))]
            {{Repository}}
            """);

        generated.Diagnostics.Select(static diagnostic => diagnostic.Id).ShouldBe(["AGEN1006", "AGEN1006", "AGEN1006", "AGEN1006"]);
        generated.Diagnostics.ShouldContain(static diagnostic => diagnostic.GetMessage(null).Contains("'add' is also that of Repository<User>.Add", StringComparison.Ordinal));
        generated.Diagnostics.ShouldAllBe(static diagnostic => diagnostic.GetMessage(null).Contains("Prefix of an [assembly: ToolType]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_generic_type_that_nothing_closes_is_an_error_that_says_how_to_close_it()
    {
        Diagnostic error = Refuse("public class Repository<T> { [Tool] public void Add(T item) { } }").Diagnostics.Single();

        error.Id.ShouldBe("AGEN1002");
        error.GetMessage(null).ShouldContain("Repository<T>");
        error.GetMessage(null).ShouldContain("[assembly: ToolType(typeof(");
    }

    [Fact]
    public async Task A_type_nested_in_a_closed_generic_type_counts()
    {
        using CompiledProject project = Load("""
            [assembly: ToolType(typeof(Outer<int>.Inner))]
            public static class Outer<T> { public sealed class Inner { [Tool] public string Name() => typeof(T).Name; } }
            """);

        (await project.CallAsync("name", "{}")).ShouldBe("Int32");
    }

    [Fact]
    public async Task A_generic_struct_is_closed_as_a_class_is()
    {
        using CompiledProject project = Load("""
            [assembly: ToolType(typeof(Box<int>))]
            public readonly record struct Box<T> { [Tool] public string Name(T of) => $"{typeof(T).Name} {of}"; }
            """);

        (await project.CallAsync("name", """{"of":4}""")).ShouldBe("Int32 4");
    }

    [Fact]
    public async Task Inherited_methods_are_called_on_the_named_type()
    {
        using CompiledProject project = Load("""
            [assembly: ToolType(typeof(Dog))]
            public abstract class Animal
            {
                [Tool] public string Speak(string to) => $"{Sound} {to}";
                protected abstract string Sound { get; }
            }
            public sealed class Dog : Animal { protected override string Sound => "woof"; [Tool] public int Legs() => 4; }
            """);

        Names(project).ShouldBe(["legs", "speak"]);
        (await project.CallAsync("speak", """{"to":"you"}""")).ShouldBe("woof you");
    }

    [Fact]
    public async Task An_override_that_is_a_tool_stands_for_what_it_overrides()
    {
        using CompiledProject project = Load("""
            [assembly: ToolType(typeof(Dog))]
            public class Animal { [Tool] public virtual string Speak() => "…"; [Tool] public virtual string Walk() => "walks"; }
            public sealed class Dog : Animal { [Tool("bark")] public override string Speak() => "woof"; public override string Walk() => "trots"; }
            """);

        Names(project).ShouldBe(["bark", "walk"]);
        (await project.CallAsync("bark", "{}")).ShouldBe("woof");
        (await project.CallAsync("walk", "{}")).ShouldBe("trots");
    }

    [Fact]
    public async Task Methods_of_an_interface_are_called_on_the_named_type_however_it_implements_them()
    {
        using CompiledProject project = Load("""
            [assembly: ToolType(typeof(Clock))]
            public interface IClock { [Tool] string Now(); [Tool] string Day() => "today at " + Now(); }
            public sealed class Clock : IClock { string IClock.Now() => "noon"; }
            """);

        (await project.CallAsync("now", "{}")).ShouldBe("noon");
        (await project.CallAsync("day", "{}")).ShouldBe("today at noon");
    }

    [Fact]
    public async Task An_interface_implemented_for_two_types_gives_tools_for_both()
    {
        using CompiledProject project = Load("""
            [assembly: ToolType(typeof(Reads<int>), Prefix = "int_")]
            [assembly: ToolType(typeof(Reads<string>), Prefix = "text_")]
            public class Reads<T> : IRead<T> { public string Read(T value) => $"{typeof(T).Name} {value}"; }
            public interface IRead<T> { [Tool] string Read(T value); }
            """);

        (await project.CallAsync("int_read", """{"value":1}""")).ShouldBe("Int32 1");
        (await project.CallAsync("text_read", """{"value":"a"}""")).ShouldBe("String a");
    }

    [Fact]
    public async Task A_named_type_that_is_registered_is_used_as_it_is()
    {
        using CompiledProject project = Load("""
            [assembly: ToolType(typeof(Counter))]
            public abstract class Counts { [Tool] public int Next() => ++Last; public int Last { get; set; } }
            public sealed class Counter : Counts;
            """);
        ServiceCollection collection = [];
        collection.AddSingleton(project.Assembly.GetType("Counter")!);
        await using ServiceProvider services = collection.BuildServiceProvider();

        (await project.CallAsync("next", "{}", services)).ShouldBe(1);
        (await project.CallAsync("next", "{}", services)).ShouldBe(2);
        (await project.CallAsync("next", "{}")).ShouldBe(1);
    }

    [Fact]
    public void A_method_has_its_own_phases_else_those_of_the_named_type_else_those_of_its_own_type()
    {
        using CompiledProject project = Load("""
            [assembly: ToolType(typeof(Late), Prefix = "late_")]
            [assembly: ToolType(typeof(Plain), Prefix = "plain_")]
            [Phase(Phases.Planning)] public class Base { [Tool] public void Any() { } [Tool, Phase(Phases.Building)] public void Own() { } }
            [Phase(Phases.Delivery)] public sealed class Late : Base;
            public sealed class Plain : Base;
            """);

        project.Map().Tools.Select(static tool => $"{tool.Name}: {tool.Contract.Phases.Single().Member}")
            .ShouldBe(["late_any: Delivery", "late_own: Building", "plain_any: Planning", "plain_own: Building"]);
    }

    [Fact]
    public async Task Methods_of_another_assembly_become_tools_of_this_one()
    {
        GeneratorOutput library = Generate.From("""
            public abstract class Base<T> { [Tool, Description("Says it.")] public string Say([Description("What.")] T what, int times = 2) => $"{what} {times}"; }
            """, "Library");
        using CompiledProject project = Generate.From("""
            [assembly: ToolType(typeof(Derived))]
            public sealed class Derived : Base<string>;
            """, references: [library.Reference()]).Load(library);

        project.Tool("say").Description.ShouldBe("Says it.");
        (await project.CallAsync("say", """{"what":"hi"}""")).ShouldBe("hi 2");
    }

    [Fact]
    public void What_is_wrong_with_a_method_of_another_assembly_stands_on_the_attribute()
    {
        GeneratorOutput library = Generate.From("public class Base { [Tool] protected void Hidden() { } [Tool] public void Change(ref int value) { } }", "Library", ("RunAnalyzers", "false"));
        GeneratorOutput generated = Refuse("[assembly: ToolType(typeof(Derived))] public class Derived : Base;", library.Reference());

        generated.Diagnostics.Select(static diagnostic => diagnostic.Id).ShouldBe(["AGEN1001", "AGEN1003"], ignoreOrder: true);
        generated.Diagnostics.ShouldAllBe(static diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length) == "ToolType(typeof(Derived))");
    }

    [Theory]
    [InlineData("typeof(Repository<>)", "open")]
    [InlineData("typeof(Plain)", "neither it nor what it inherits")]
    [InlineData("typeof(int[])", "no class, struct or interface")]
    [InlineData("typeof(Repository<Hidden>)", "cannot name it")]
    public void A_type_without_tools_is_an_error_on_the_attribute(string type, string reason)
    {
        GeneratorOutput generated = Refuse($$"""
            [assembly: ToolType({{type}})]
            {{Repository}}
            public class Plain { public int One() => 1; }
            file sealed class Hidden;
            """);

        Diagnostic error = generated.Diagnostics.Single(static diagnostic => diagnostic.Id == "AGEN1015");
        error.GetMessage(null).ShouldContain(reason);
    }

    [Fact]
    public void A_body_edit_makes_nothing_of_a_closed_type_anew()
    {
        const string source = "[assembly: ToolType(typeof(Box<int>))] public class Box<T> { [Tool] public int Good() => 1; }";
        GeneratorOutput generated = Generate.From(source);
        SyntaxTree old = generated.Compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Tools.cs");

        GeneratorDriverRunResult run = generated.Driver
            .RunGenerators(generated.Compilation.ReplaceSyntaxTree(old, Generate.Parse(source.Replace("=> 1", "=> 2", StringComparison.Ordinal), "Tools.cs")), TestContext.Current.CancellationToken)
            .GetRunResult();

        Cached.ShouldBeReused(run);
    }

    private static string[] Names(CompiledProject project) => [.. project.Map().Tools.Select(static tool => tool.Name)];

    private static CompiledProject Load(string source) => Generate.From(source).Load();

    private static GeneratorOutput Refuse(string source, params MetadataReference[] references) =>
        Generate.From(source, references: references, properties: ("RunAnalyzers", "false"));
}
