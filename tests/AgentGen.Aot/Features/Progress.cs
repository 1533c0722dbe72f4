using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Aot.Features;

internal static class Progress
{
    internal sealed class Recorder<T> : IProgress<T>
    {
        public List<T> Reports { get; } = [];

        public void Report(T value) => Reports.Add(value);
    }

    [Tool("work_in_steps")]
    internal static async Task<int> WorkAsync(int steps, IProgress<ToolProgress> progress)
    {
        for (int i = 1; i <= steps; i++)
        {
            await Task.Yield();
            progress.Report(new ToolProgress("step", i, steps));
        }

        return steps;
    }

    [Tool("counts_if_heard")]
    internal static bool Count(IProgress<int>? progress = null)
    {
        progress?.Report(7);
        return progress is not null;
    }

    public static async Task ProveAsync(Proof proof)
    {
        Recorder<ToolProgress> own = new();
        Recorder<int> registered = new();
        await using ServiceProvider services = new ServiceCollection().AddSingleton<IProgress<int>>(registered).BuildServiceProvider();
        AIFunctionArguments arguments = Call.Arguments("""{"steps":2}""");
        arguments.Context = new Dictionary<object, object?> { [typeof(IProgress<ToolProgress>)] = own };

        proof.Holds(await Call.Map.Tool("work_in_steps").InvokeAsync(arguments) is 2);
        proof.Holds(own.Reports is [{ Done: 1 }, { Message: "step", Done: 2, Total: 2 }]);
        proof.Same("1", await Call.JsonAsync("work_in_steps", """{"steps":1}"""));
        proof.Same("false", await Call.JsonAsync("counts_if_heard", "{}"));
        proof.Same("true", await Call.JsonAsync("counts_if_heard", "{}", services));
        proof.Holds(registered.Reports is [7]);
    }
}
