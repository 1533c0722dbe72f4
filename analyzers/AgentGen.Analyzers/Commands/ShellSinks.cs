using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Commands;

/// <summary>
/// Knows where strings become shell command lines: parameters marked <c>[ShellCommand]</c>, <c>CommandRequest.ShellText</c>, and
/// <c>sh</c>, <c>bash</c>, <c>dash</c> and <c>zsh</c> started with <c>-c</c>.
/// </summary>
internal static class ShellSinks
{
    /// <summary>The kinds of operation that <see cref="Find"/> can answer for.</summary>
    public static ImmutableArray<OperationKind> Kinds { get; } =
    [
        OperationKind.Argument,
        OperationKind.Invocation,
        OperationKind.ObjectCreation,
        OperationKind.ParameterInitializer,
        OperationKind.SimpleAssignment,
    ];

    public static bool IsShellCommand(this IParameterSymbol? parameter) =>
        parameter?.Type.SpecialType == SpecialType.System_String && parameter.FindAgentGenAttribute("ShellCommandAttribute") is not null;

    /// <summary>The sink that an operation is, or <see langword="null"/>.</summary>
    public static ShellSink? Find(IOperation operation) => operation switch
    {
        IArgumentOperation { ArgumentKind: ArgumentKind.Explicit } argument when argument.Parameter.IsShellCommand() => Sink(argument, argument.Value),
        IParameterInitializerOperation initializer when initializer.Parameter.IsShellCommand() => Sink(initializer, initializer.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "ShellText" } property } } assignment
            when property.ContainingType.IsAgentGen("CommandRequest") => Sink(assignment, assignment.Value),
        IInvocationOperation call => Sink(ProcessLaunchReader.Read(call)),
        IObjectCreationOperation creation => Sink(ProcessLaunchReader.Read(creation)),
        _ => null,
    };

    private static ShellSink? Sink(IOperation site, IOperation value) =>
        CommandTextReader.Read(value) is { } command ? new ShellSink(site, command) : null;

    private static ShellSink? Sink(ProcessLaunch? launch) =>
        launch is not null && ShellLaunch.FindCommand(launch, out bool isPlain) is { } command
            ? new ShellSink(launch.Site, command, isPlain && launch.IsOneExpression ? launch : null)
            : null;
}
