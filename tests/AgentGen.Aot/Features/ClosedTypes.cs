[assembly: AgentGen.ToolType(typeof(AgentGen.Aot.Features.ClosedTypes.Repository<AgentGen.Aot.Features.ClosedTypes.Invoice>), Prefix = "invoice_")]
[assembly: AgentGen.ToolType(typeof(AgentGen.Aot.Features.ClosedTypes.Repository<string>), Prefix = "text_")]
[assembly: AgentGen.ToolType(typeof(AgentGen.Aot.Features.ClosedTypes.Loud), Prefix = "loud_")]

namespace AgentGen.Aot.Features;

/// <summary>Types that close or inherit the tools of others.</summary>
internal static class ClosedTypes
{
    internal sealed record Invoice(int Number);

    internal class Repository<T>
    {
        private readonly List<T> _items = [];

        [Tool("keep")]
        public string Keep(T item)
        {
            _items.Add(item);
            return $"{typeof(T).Name} {item}";
        }
    }

    internal class Quiet
    {
        [Tool("speak_up")]
        public virtual string Speak(string text) => text;
    }

    internal sealed class Loud : Quiet
    {
        public override string Speak(string text) => text.ToUpperInvariant();
    }

    public static async Task ProveAsync(Proof proof)
    {
        proof.Same("\"Invoice Invoice { Number = 3 }\"", await Call.JsonAsync("invoice_keep", """{"item":{"number":3}}"""));
        proof.Same("\"String x\"", await Call.JsonAsync("text_keep", """{"item":"x"}"""));
        proof.Same("\"X\"", await Call.JsonAsync("loud_speak_up", """{"text":"x"}"""));
    }
}
