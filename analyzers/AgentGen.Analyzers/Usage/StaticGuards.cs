using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Usage;

/// <summary>Tells where one call at a time is let in.</summary>
internal static class StaticGuards
{
    private static readonly string[] Words = ["Lock", "Acquire", "Enter", "Semaphore", "Mutex"];

    /// <summary>Whether an operation stands in a <c>lock</c>, or after something that waits for its turn.</summary>
    public static bool Protect(IOperation operation, IOperation body)
    {
        for (IOperation? around = operation; around is not null; around = around.Parent)
        {
            if (around is ILockOperation)
            {
                return true;
            }
        }

        return body.Descendants().Any(earlier => earlier.Syntax.SpanStart < operation.Syntax.SpanStart
            && earlier is IInvocationOperation call && IsGuard(call.TargetMethod));
    }

    private static bool IsGuard(IMethodSymbol method) =>
        (method.Name is "Wait" or "WaitAsync" or "WaitOne" && method.ContainingType.Name is "SemaphoreSlim" or "Semaphore" or "Mutex" or "WaitHandle")
        || (Words.Any(method.Name.Contains) && method.ContainingType.Name is not "Interlocked");
}
