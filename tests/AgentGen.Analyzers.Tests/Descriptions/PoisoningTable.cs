using System.Reflection;

namespace AgentGen.Analyzers.Tests.Descriptions;

/// <summary>The analyzer's own table of phrases, which is no public surface.</summary>
internal static class PoisoningTable
{
    public static IReadOnlyList<Phrase> Read()
    {
        Type table = typeof(NoCodeFixAttribute).Assembly.GetType("AgentGen.Analyzers.Descriptions.Poisoning.PoisoningPhrases", throwOnError: true)!;
        return [.. ((IEnumerable<object>)table.GetProperty("All")!.GetValue(null)!).Select(phrase => new Phrase(phrase))];
    }

    internal sealed class Phrase(object phrase)
    {
        private readonly MethodInfo _isIn = phrase.GetType().GetMethod("IsIn")!;

        public string Pattern => (string)Get("Pattern");

        public IReadOnlyList<string> Matches => (IReadOnlyList<string>)Get("Matches");

        public IReadOnlyList<string> Others => (IReadOnlyList<string>)Get("Others");

        public bool IsIn(string text) => (bool)_isIn.Invoke(phrase, [text])!;

        private object Get(string name) => phrase.GetType().GetProperty(name)!.GetValue(phrase)!;
    }
}
