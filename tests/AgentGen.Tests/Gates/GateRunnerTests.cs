namespace AgentGen.Tests.Gates;

public sealed class GateRunnerTests
{
    private static readonly GateSpec Spec = new("custom", "argument");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_custom_gate_sees_the_call_and_its_own_argument()
    {
        GateContext? seen = null;

        GateVerdict verdict = await RunAsync((context, _) =>
        {
            seen = context;
            return new(GateVerdict.Passed("fine"));
        });

        verdict.ShouldBe(GateVerdict.Passed("fine"));
        seen!.Argument.ShouldBe("argument");
        seen.Tool.ShouldBe("tool");
    }

    [Fact]
    [Trait("Row", "000-B07")]
    [Trait("Row", "000-B10")]
    public async Task A_gate_that_throws_is_not_evaluated()
    {
        (await RunAsync(static (_, _) => throw new InvalidOperationException("down"))).ShouldBe(GateVerdict.NotEvaluated("Gate 'custom:argument' threw InvalidOperationException: down"));
        (await RunAsync(static (_, _) => ValueTask.FromException<GateVerdict>(new OperationCanceledException("own")))).Kind.ShouldBe(GateVerdictKind.NotEvaluated);
    }

    [Fact]
    public async Task A_gate_that_cannot_be_made_is_not_evaluated()
    {
        GateRegistry registry = new(new GateRegistration("custom", static _ => throw new InvalidOperationException("no service")));

        GateVerdict verdict = await new GateRunner(registry).RunAsync(Spec, GateTests.Context(), Cancellation);

        verdict.Kind.ShouldBe(GateVerdictKind.NotEvaluated);
        verdict.Reason.ShouldContain("no service");
    }

    [Fact]
    public async Task A_gate_that_never_awaits_does_not_hold_the_call()
    {
        using ManualResetEventSlim release = new();

        GateVerdict verdict = await RunAsync(
            (_, _) =>
            {
                release.Wait(CancellationToken.None);
                return new(GateVerdict.Passed("late"));
            },
            TimeSpan.FromMilliseconds(50));

        release.Set();
        verdict.Kind.ShouldBe(GateVerdictKind.NotEvaluated);
    }

    [Fact]
    public async Task A_gate_that_hangs_and_hears_no_token_is_not_evaluated()
    {
        TaskCompletionSource<GateVerdict> never = new();

        GateVerdict verdict = await RunAsync((_, _) => new(never.Task), TimeSpan.FromMilliseconds(50));

        verdict.ShouldBe(GateVerdict.NotEvaluated("Gate 'custom:argument' did not end within 0.05 s."));
    }

    [Fact]
    public async Task A_cancelled_gate_is_not_evaluated()
    {
        GateVerdict verdict = await new GateRunner(Registry(static (_, _) => new(new TaskCompletionSource<GateVerdict>().Task)))
            .RunAsync(Spec, GateTests.Context(), new CancellationToken(canceled: true));

        verdict.ShouldBe(GateVerdict.NotEvaluated("Gate 'custom:argument' was cancelled."));
    }

    [Fact]
    public void What_says_nothing_is_not_evaluated() => default(GateVerdict).IsPassed.ShouldBeFalse();

    private static ValueTask<GateVerdict> RunAsync(Func<GateContext, CancellationToken, ValueTask<GateVerdict>> evaluate, TimeSpan? timeout = null) =>
        new GateRunner(Registry(evaluate)) { Timeout = timeout ?? TimeSpan.FromMinutes(1) }.RunAsync(Spec, GateTests.Context(), Cancellation);

    private static GateRegistry Registry(Func<GateContext, CancellationToken, ValueTask<GateVerdict>> evaluate) =>
        new(new GateRegistration("custom", _ => new CustomGate(evaluate)));

    private sealed class CustomGate(Func<GateContext, CancellationToken, ValueTask<GateVerdict>> evaluate) : IQualityGate
    {
        public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => evaluate(context, cancellationToken);
    }
}
