using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow;

/// <summary>What is known where a tool begins: its parameters hold what a model wrote.</summary>
internal static class ToolEntry
{
    // A parameter that is declared to be a command is classified before every call.
    private const Checks OfCommand = Checks.Shell | Checks.Program | Checks.Arguments | Checks.ShellExecute;

    public static FlowState Of(FlowContext context, IMethodSymbol tool)
    {
        FlowState entry = FlowState.Empty;
        foreach (IParameterSymbol parameter in tool.Parameters)
        {
            if (parameter.IsFromModel(context.Compilation))
            {
                var source = new Source(parameter, "", Places.IsText(parameter.Type));
                entry = entry.With(parameter, Value.Of(source, parameter.IsShellCommand() ? OfCommand : Checks.None));
            }
        }

        return entry;
    }
}
