using AgentGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>A call with the values that it is made with.</summary>
/// <param name="operation">The call or creation.</param>
/// <param name="method">What is called.</param>
/// <param name="type">The full name of the type that declares it.</param>
/// <param name="instance">What the object carries.</param>
/// <param name="arguments">The arguments, in the order in which they are evaluated.</param>
/// <param name="values">What they carry.</param>
internal sealed class Call(IOperation operation, IMethodSymbol method, string type, Value instance, IReadOnlyList<IArgumentOperation> arguments,
    IReadOnlyList<Value> values)
{
    public IOperation Operation { get; } = operation;

    public IMethodSymbol Method { get; } = method;

    public string Name { get; } = method.Name;

    public string Type { get; } = type;

    public Value Instance { get; } = instance;

    public IReadOnlyList<IArgumentOperation> Arguments { get; } = arguments;

    public IReadOnlyList<Value> Values { get; } = values;

    public IOperation? InstanceOperation => (Operation as IInvocationOperation)?.Instance;

    /// <summary>What the object and all arguments carry together.</summary>
    public Value Everything => Value.Made(Values.Prepend(Instance));

    /// <summary>Whether any text of a model goes in.</summary>
    public bool IsTouched => !Instance.IsClean || !Instance.Members.IsEmpty || Values.Any(static value => !value.IsClean || !value.Members.IsEmpty);

    /// <summary>The value of the argument of a parameter.</summary>
    public Value this[int ordinal]
    {
        get
        {
            for (int i = 0; i < Arguments.Count; i++)
            {
                if (Arguments[i].Parameter?.Ordinal == ordinal)
                {
                    return Values[i];
                }
            }

            return Value.Clean;
        }
    }

    public IArgumentOperation? Argument(int ordinal) => Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal);

    /// <summary>What the object carries, or the first argument of an extension method.</summary>
    public Value Receiver => InstanceOperation is null && Method.IsExtensionMethod ? this[0] : Instance;

    public IOperation? ReceiverOperation => InstanceOperation ?? (Method.IsExtensionMethod ? Argument(0)?.Value : null);
}
