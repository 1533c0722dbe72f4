namespace AgentGen.Aot.Features;

internal static class Declarations
{
    internal interface IEcho
    {
        [Tool("on_an_interface")]
        string Echo(string text);
    }

    internal sealed class Echoing : IEcho
    {
        public string Echo(string text) => $"interface {text}";
    }

    internal readonly struct Valued
    {
        [Tool("on_a_struct")]
        public int Twice(int number) => number * 2;
    }

    internal sealed record Recorded
    {
        [Tool("on_a_record")]
        public string Name() => nameof(Recorded);
    }

    internal abstract class Base
    {
        [Tool("on_a_base")]
        public virtual string Who() => "base";
    }

    internal sealed class Derived : Base
    {
        public override string Who() => "derived";
    }

    internal sealed class Instance
    {
        private readonly int _start = 3;

        [Tool("on_an_instance")]
        public int Add(params int[] numbers) => _start + numbers.Sum();
    }

    public static async Task ProveAsync(Proof proof)
    {
        using Provided provided = new((typeof(IEcho), new Echoing()), (typeof(Base), new Derived()));

        proof.Same("\"interface x\"", await Call.JsonAsync("on_an_interface", """{"text":"x"}""", provided));
        proof.Same("\"derived\"", await Call.JsonAsync("on_a_base", "{}", provided));
        proof.Same("4", await Call.JsonAsync("on_a_struct", """{"number":2}"""));
        proof.Same("\"Recorded\"", await Call.JsonAsync("on_a_record", "{}"));
        proof.Same("6", await Call.JsonAsync("on_an_instance", """{"numbers":[1,2]}"""));
    }

    /// <summary>Services without a container.</summary>
    private sealed class Provided(params (Type Type, object Instance)[] services) : IServiceProvider, IDisposable
    {
        public object? GetService(Type serviceType) => services.FirstOrDefault(service => service.Type == serviceType).Instance;

        public void Dispose()
        {
        }
    }
}
