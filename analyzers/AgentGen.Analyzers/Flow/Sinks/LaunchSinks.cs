using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>Where <c>Process</c> and <c>ProcessStartInfo</c> take a program, its arguments, or the way to start it.</summary>
internal static class LaunchSinks
{
    /// <summary>The sinks that an operation is.</summary>
    /// <param name="operation">A call, a creation or an assignment.</param>
    public static IEnumerable<Sink> Find(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { Name: "Start", IsStatic: true } } start when start.TargetMethod.ContainingType.IsProcess():
                return OfArguments(start, start.Arguments);
            case IObjectCreationOperation creation when creation.Type.IsProcess():
                return CommandElements.Find(creation, LaunchSettings.Of(creation));
            case IObjectCreationOperation creation when creation.Type.IsProcessStartInfo():
                return OfArguments(creation, creation.Arguments);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "FileName" or "Arguments" } target } assignment
                when target.Property.ContainingType.IsProcessStartInfo():
                return Of(assignment, target.Property.Name == "FileName", assignment.Value, LaunchSettings.Of(target.Instance));
            case ICompoundAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Arguments" } target } compound
                when target.Property.ContainingType.IsProcessStartInfo():
                return Of(compound, isFileName: false, compound.Value, LaunchSettings.Of(target.Instance));
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "UseShellExecute" } target,
                Value.ConstantValue: { HasValue: true, Value: true } } execute
                when target.Property.ContainingType.IsProcessStartInfo():
                var settings = LaunchSettings.Of(target.Instance);
                return settings.FileNames.Concat(settings.Arguments)
                    .Select(value => new Sink(SinkKind.ShellExecute, value, execute, "UseShellExecute", execute));
            case IInvocationOperation { TargetMethod.Name: "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync",
                Instance: IPropertyReferenceOperation { Property.Name: "StandardInput", Instance: { } process } } write
                when process.Type.IsProcess() && LaunchSettings.OfProcess(process).IsShell:
                return write.Arguments.Take(1).Select(argument => new Sink(SinkKind.Shell, argument.Value, write, "StandardInput"));
            default:
                return [];
        }
    }

    /// <summary>The list of arguments that an element is added to, in a statement or in an initialiser.</summary>
    public static IPropertyReferenceOperation? ListOf(IInvocationOperation add)
    {
        IOperation? list = add.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
            ? (add.Parent?.Parent as IMemberInitializerOperation)?.InitializedMember
            : add.Instance;
        return list is IPropertyReferenceOperation { Property.Name: "ArgumentList" } property
            && property.Property.ContainingType.IsProcessStartInfo() ? property : null;
    }

    private static IEnumerable<Sink> OfArguments(IOperation site, IEnumerable<IArgumentOperation> arguments)
    {
        LaunchSettings settings = LaunchSettings.Of(site);
        foreach (IArgumentOperation argument in arguments.Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit))
        {
            IEnumerable<Sink> found = argument.Parameter switch
            {
                { Name: "fileName" } => Of(site, isFileName: true, argument.Value, settings),
                { Name: "arguments", Type.SpecialType: SpecialType.System_String } => Of(site, isFileName: false, argument.Value, settings),
                _ => [],
            };
            foreach (Sink sink in found)
            {
                yield return sink;
            }
        }

        foreach (Sink sink in CommandElements.Find(site, settings))
        {
            yield return sink;
        }
    }

    // One launch, one finding: what the shell reads is AGEN2002's, what the system opens is AGEN2006's.
    private static IEnumerable<Sink> Of(IOperation site, bool isFileName, IOperation value, LaunchSettings settings)
    {
        if (settings.UsesShellExecute)
        {
            return [];
        }

        return isFileName ? [new Sink(SinkKind.Program, value, site, settings.Name)]
            : settings.IsShellLine ? []
            : [new Sink(settings.IsInterpreter ? SinkKind.Shell : SinkKind.Arguments, value, site, settings.Name)];
    }
}
