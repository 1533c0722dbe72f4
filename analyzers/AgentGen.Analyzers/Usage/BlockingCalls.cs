using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Usage;

/// <summary>Recognises what waits for a task by holding its thread.</summary>
internal static class BlockingCalls
{
    public static BlockingCall? Read(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Result", ContainingType: var type }, Instance: { } task } result
            when type.IsTask() && result.Syntax is MemberAccessExpressionSyntax access =>
            new BlockingCall(access, access.Name, BlockingKind.Result, task.Unwrap()),
        IInvocationOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } syntax } call =>
            Read(call, syntax, access.Name),
        _ => null,
    };

    private static BlockingCall? Read(IInvocationOperation call, InvocationExpressionSyntax syntax, SimpleNameSyntax name) => call.TargetMethod switch
    {
        // With a token the wait can be cancelled.
        { Name: "Wait", IsStatic: false, ContainingType: var type } when type.IsTask() && !call.TargetMethod.Parameters.Any(static given => given.Type.IsCancellationToken()) =>
            new BlockingCall(syntax, name, BlockingKind.Wait, call.Instance?.Unwrap()),
        { Name: "WaitAll", IsStatic: true, ContainingType: var type } when type.IsTask() => new BlockingCall(syntax, name, BlockingKind.WaitAll, null),
        { Name: "GetResult", ContainingType: { Name: "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter" } }
            when call.Instance?.Unwrap() is IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } task } =>
                new BlockingCall(syntax, name, BlockingKind.GetResult, WithoutConfiguration(task.Unwrap())),
        { Name: "Sleep", ContainingType: { Name: "Thread", ContainingNamespace.Name: "Threading" } } =>
            new BlockingCall(syntax, name, BlockingKind.Sleep, null),
        _ => null,
    };

    private static IOperation WithoutConfiguration(IOperation task) =>
        task is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured } ? configured.Unwrap() : task;
}
