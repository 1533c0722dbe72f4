namespace AgentGen.Analyzers.Descriptions.Invisible;

/// <summary>Letters of other alphabets that look like Latin ones.</summary>
internal static class Lookalikes
{
    private const string Other = "аеорсухіјѕԁӏԛԝһгАВЕКМНОРСТХУІЈЅԌαονικρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧɑɡ";
    private const string Latin = "aeopcyxijsdlqwhrABEKMHOPCTXYIJSGaovikpuABEZHIKMNOPTYXag";

    /// <summary>Whether a name mixes Latin letters with such letters, so that it reads like another name.</summary>
    public static bool IsMixed(string name) => name.Any(IsLatin) && name.Any(static c => Other.IndexOf(c) >= 0);

    /// <summary>The name with every such letter as the Latin one that it looks like.</summary>
    public static string ToLatin(string name) => new([.. name.Select(static c => Other.IndexOf(c) is var at && at >= 0 ? Latin[at] : c)]);

    private static bool IsLatin(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
