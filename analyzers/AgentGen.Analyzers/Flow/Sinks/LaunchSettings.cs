using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>Everything that one method says about one process that it starts, wherever it stands in the method.</summary>
internal sealed class LaunchSettings
{
    private static readonly HashSet<string> Interpreters = new(StringComparer.OrdinalIgnoreCase) { "cmd", "powershell", "pwsh" };
    private static readonly HashSet<string> Shells = new(StringComparer.OrdinalIgnoreCase) { "sh", "bash", "dash", "zsh", "cmd", "powershell", "pwsh" };

    private LaunchSettings()
    {
    }

    public List<IOperation> FileNames { get; } = [];

    public List<IOperation> Arguments { get; } = [];

    /// <summary>The arguments that are handed over one by one, in the order in which they stand in the code.</summary>
    public List<IOperation> Elements { get; } = [];

    public bool UsesShellExecute { get; private set; }

    /// <summary>Whether it is a POSIX shell with a command line, whose holes are found by <see cref="ShellSinks"/>.</summary>
    public bool IsShellLine { get; private set; }

    /// <summary>Whether the program reads its arguments as a command of its own language.</summary>
    public bool IsInterpreter => Programs.Any(Interpreters.Contains);

    /// <summary>Whether the program is a shell, which reads commands from its standard input.</summary>
    public bool IsShell => Programs.Any(Shells.Contains);

    /// <summary>The names of the programs that are constants, without folder and ending.</summary>
    public IEnumerable<string> Programs =>
        FileNames.Select(CommandTextReader.Read).Where(static text => text is { IsConstant: true }).Select(static text => BaseName(text!.Text));

    /// <summary>How the program is called in messages.</summary>
    public string Name => FileNames.Select(static name => CommandTextReader.Read(name))
        .FirstOrDefault(static text => text is { IsConstant: true })?.Text ?? "Process.Start";

    /// <summary>The settings of a start info that an operation makes, completes or refers to.</summary>
    public static LaunchSettings Of(IOperation? operation)
    {
        var settings = new LaunchSettings();
        if (operation is not null && KeyOf(operation) is { } key)
        {
            foreach (IOperation other in key is IInvocationOperation start ? [start] : operation.Root().DescendantsAndSelf())
            {
                settings.Read(other, key);
            }
        }

        return settings;
    }

    /// <summary>The settings of the launch that a process comes from.</summary>
    public static LaunchSettings OfProcess(IOperation process) => process.Unwrap() switch
    {
        ILocalReferenceOperation local when local.OnlyValue()?.Unwrap() is IInvocationOperation start => OfStart(start),
        IInvocationOperation start => OfStart(start),
        var other => Of(other),
    };

    private static LaunchSettings OfStart(IInvocationOperation start) =>
        start.Arguments is [{ Value: var info }] && info.Type.IsProcessStartInfo() ? Of(info.Unwrap()) : Of(start);

    public static string BaseName(string program)
    {
        string name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1);
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
    }

    private void Read(IOperation operation, object key)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "FileName" or "Arguments"
                or "UseShellExecute" } property } target } assignment
                when property.ContainingType.IsProcessStartInfo() && target.Instance is { } instance && IsSame(KeyOf(instance), key):
                Set(property.Name, assignment.Value);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add" } add when LaunchSinks.ListOf(add) is { Instance: { } owner } && IsSame(KeyOf(owner), key):
                Elements.AddRange(add.Arguments.Select(static argument => argument.Value));
                break;
            case IInvocationOperation or IObjectCreationOperation
                when (operation is IInvocationOperation || operation.Type.IsProcessStartInfo() || operation.Type.IsProcess()) && IsSame(KeyOf(operation), key):
                foreach (IArgumentOperation argument in operation is IInvocationOperation call ? call.Arguments
                    : ((IObjectCreationOperation)operation).Arguments)
                {
                    Set(argument.Parameter?.Name == "fileName" ? "FileName"
                        : argument.Parameter is { Name: "arguments", Type.SpecialType: SpecialType.System_String } ? "Arguments" : "", argument.Value);
                    Elements.AddRange(argument.Parameter is { Name: "arguments", Type.SpecialType: not SpecialType.System_String } ? ElementsOf(argument.Value)
                        : []);
                }

                IsShellLine |= ShellSinks.Find(operation) is not null;
                break;
        }
    }

    private static IEnumerable<IOperation> ElementsOf(IOperation list) => list.Unwrap() switch
    {
        IArrayCreationOperation { Initializer: { } array } => array.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        var other => [other],
    };

    private void Set(string property, IOperation value)
    {
        switch (property)
        {
            case "FileName":
                FileNames.Add(value);
                break;
            case "Arguments":
                Arguments.Add(value);
                break;
            case "UseShellExecute":
                UsesShellExecute |= value.ConstantValue is { HasValue: true, Value: true };
                break;
        }
    }

    private static bool IsSame(object? one, object other) =>
        one is ISymbol symbol && other is ISymbol same ? SymbolEqualityComparer.Default.Equals(symbol, same) : ReferenceEquals(one, other);

    /// <summary>What tells one launch from another: the variable that holds it, else the expression that makes it.</summary>
    private static object? KeyOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IPropertyReferenceOperation { Property.Name: "StartInfo", Instance: { } process } => KeyOf(process),
        IPropertyReferenceOperation property => property.Property,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } receiver => OwnerOf(receiver),
        IObjectCreationOperation { Parent: IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } } => declarator.Symbol,
        IObjectCreationOperation { Parent: ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IFieldReferenceOperation } assignment } =>
            KeyOf(assignment.Target),
        IObjectCreationOperation { Parent: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "StartInfo",
            Instance: { } owner } } } => KeyOf(owner),
        IObjectCreationOperation creation => creation,
        IInvocationOperation { TargetMethod: { Name: "Start", IsStatic: true } } start when start.TargetMethod.ContainingType.IsProcess() => start,
        IConversionOperation conversion => KeyOf(conversion.Operand),
        _ => null,
    };

    private static object? OwnerOf(IOperation receiver)
    {
        IOperation? operation = receiver;
        while (operation is not null and not IObjectOrCollectionInitializerOperation)
        {
            operation = operation.Parent;
        }

        return operation?.Parent switch
        {
            IObjectCreationOperation creation => KeyOf(creation),
            IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Instance: { } instance } } => KeyOf(instance),
            _ => null,
        };
    }
}
