using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Commands;

/// <summary>Reads what the code says about the processes it starts.</summary>
internal static class ProcessLaunchReader
{
    /// <summary>Reads <c>Process.Start(fileName, arguments)</c>.</summary>
    public static ProcessLaunch? Read(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Start", IsStatic: true } && call.TargetMethod.ContainingType.IsProcess()
            ? ReadArguments(call, call.Arguments)
            : null;

    /// <summary>Reads <c>new ProcessStartInfo(…) { … }</c> or <c>new Process { StartInfo = { … } }</c>, and the plain statements right after it that complete it.</summary>
    public static ProcessLaunch? Read(IObjectCreationOperation creation)
    {
        ProcessLaunch? launch = null;
        if (creation.Type.IsProcessStartInfo())
        {
            launch = ReadArguments(creation, creation.Arguments);
            ReadInitializer(launch, creation.Initializer);
        }
        else if (creation.Type.IsProcess())
        {
            launch = new ProcessLaunch(creation);
            foreach (var member in creation.Initializer?.Initializers.OfType<IMemberInitializerOperation>() ?? [])
            {
                ReadInitializer(launch, member.Initializer);
            }
        }

        if (launch is not null)
        {
            ReadFollowingStatements(launch, creation);
        }

        return launch;
    }

    private static ProcessLaunch ReadArguments(IOperation site, IEnumerable<IArgumentOperation> arguments)
    {
        var launch = new ProcessLaunch(site);
        foreach (var argument in arguments)
        {
            switch (argument.Parameter)
            {
                case { Name: "fileName", Type.SpecialType: SpecialType.System_String }:
                    launch.FileName = argument.Value;
                    break;
                case { Name: "arguments", Type.SpecialType: SpecialType.System_String }:
                    launch.Arguments = argument.Value;
                    break;
                case { Name: "arguments" }:
                    AddElements(launch, argument.Value);
                    break;
            }
        }

        return launch;
    }

    private static void AddElements(ProcessLaunch launch, IOperation list)
    {
        IEnumerable<IOperation>? elements = list.Unwrap() switch
        {
            IArrayCreationOperation { Initializer: { } array } => array.ElementValues,
            ICollectionExpressionOperation collection => collection.Elements,
            IObjectCreationOperation { Initializer: { } added } => AddedValues(added),
            _ => null,
        };

        launch.HasUnknownArguments = elements is null || elements.Any(element => element is ISpreadOperation);
        launch.AddList(list.Syntax, elements?.TakeWhile(element => element is not ISpreadOperation) ?? []);
    }

    private static void ReadInitializer(ProcessLaunch launch, IObjectOrCollectionInitializerOperation? initializer)
    {
        foreach (var part in initializer?.Initializers ?? [])
        {
            switch (part)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                    Assign(launch, target.Property.Name, assignment.Value);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: "ArgumentList" } } list:
                    launch.AddList(list.Initializer.Syntax, AddedValues(list.Initializer));
                    break;
            }
        }
    }

    private static void Assign(ProcessLaunch launch, string property, IOperation value)
    {
        switch (property)
        {
            case "FileName":
                launch.FileName = value;
                break;
            case "Arguments":
                launch.Arguments = value;
                break;
        }
    }

    private static IEnumerable<IOperation> AddedValues(IObjectOrCollectionInitializerOperation initializer) =>
        initializer.Initializers.Select(AddedValue).TakeWhile(value => value is not null).OfType<IOperation>();

    private static IOperation? AddedValue(IOperation element) =>
        element is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add ? add.Arguments[0].Value : null;

    private static void ReadFollowingStatements(ProcessLaunch launch, IObjectCreationOperation creation)
    {
        if (creation.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator }
            || !TryGetStatementsAfter(declarator, out var statements))
        {
            return;
        }

        foreach (var statement in statements)
        {
            if (statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment }
                && IsStartInfoOf(target.Instance, local))
            {
                Assign(launch, target.Property.Name, assignment.Value);
                launch.IsOneExpression = false;
            }
            else if (statement is IExpressionStatementOperation { Operation: IInvocationOperation { Instance: IPropertyReferenceOperation { Property.Name: "ArgumentList" } list } call }
                && IsStartInfoOf(list.Instance, local)
                && AddedValue(call) is { } value)
            {
                launch.ArgumentList.Add(value);
                launch.IsOneExpression = false;
            }
            else if (statement.Descendants().OfType<ILocalReferenceOperation>().Any(use => SymbolEqualityComparer.Default.Equals(use.Local, local)))
            {
                // Used by something else, perhaps in a branch: from here on the order of arguments is not known. What is assigned there,
                // or added to with +=, is not known at all.
                foreach (var other in statement.Descendants().OfType<IAssignmentOperation>())
                {
                    if (other.Target is IPropertyReferenceOperation changed && IsStartInfoOf(changed.Instance, local) && changed.Property.Name is ("FileName" or "Arguments"))
                    {
                        launch.FileName = null;
                    }
                }

                return;
            }
        }
    }

    private static bool TryGetStatementsAfter(IOperation declarator, out IEnumerable<IOperation> statements)
    {
        IOperation statement = declarator;
        while (statement.Parent is { } parent and not IBlockOperation)
        {
            statement = parent;
        }

        statements = (statement, statement.Parent) switch
        {
            (IUsingOperation { Body: IBlockOperation body, Resources: IVariableDeclarationGroupOperation }, _) => body.Operations,
            (IVariableDeclarationGroupOperation or IUsingDeclarationOperation, IBlockOperation block) => block.Operations.SkipWhile(o => o != statement).Skip(1),
            _ => [],
        };
        return statements.Any();
    }

    private static bool IsStartInfoOf(IOperation? instance, ILocalSymbol local) => instance switch
    {
        ILocalReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Local, local),
        IPropertyReferenceOperation { Property.Name: "StartInfo" } property => IsStartInfoOf(property.Instance, local),
        _ => false,
    };
}
