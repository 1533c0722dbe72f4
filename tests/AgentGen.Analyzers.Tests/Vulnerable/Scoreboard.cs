using System.Globalization;
using System.Text;

namespace AgentGen.Analyzers.Tests.Vulnerable;

/// <summary>Recall and precision, by category and in total.</summary>
internal sealed class Scoreboard(IReadOnlyList<Judgement> judgements)
{
    public double Recall => RecallOf(judgements);

    public double Precision => PrecisionOf(judgements);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(Row("category", "rules", "cases", "found", "alarms", "recall", "precision"));
        foreach (var category in judgements.GroupBy(judgement => judgement.Tool.Category))
        {
            text.AppendLine(Row(category.Key, string.Join(' ', category.Select(judgement => judgement.Tool.Rule["AGEN".Length..]).Distinct()), [.. category]));
        }

        text.AppendLine(Row("total", "", judgements));
        foreach (var judgement in judgements.Where(judgement => !judgement.Found))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"missed       {judgement.Tool}");
        }

        foreach (var judgement in judgements.Where(judgement => judgement.Alarms.Count > 0))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"false alarm  {judgement.Tool}: {string.Join("; ", judgement.Alarms)}");
        }

        return text.ToString();
    }

    private static double RecallOf(IReadOnlyCollection<Judgement> judged) => Found(judged) / (double)judged.Count;

    private static double PrecisionOf(IReadOnlyCollection<Judgement> judged) => Found(judged) == 0 ? 0 : Found(judged) / (double)(Found(judged) + Alarms(judged));

    private static int Found(IEnumerable<Judgement> judged) => judged.Count(judgement => judgement.Found);

    private static int Alarms(IEnumerable<Judgement> judged) => judged.Count(judgement => judgement.Alarms.Count > 0);

    private static string Row(string category, string rules, IReadOnlyCollection<Judgement> judged) => Row(
        category, rules, Number(judged.Count), Number(Found(judged)), Number(Alarms(judged)), Percent(RecallOf(judged)), Percent(PrecisionOf(judged)));

    private static string Row(string category, string rules, string cases, string found, string alarms, string recall, string precision) =>
        $"{category,-20} {rules,-20} {cases,6} {found,6} {alarms,7} {recall,8} {precision,10}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double value) => (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
