using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Commands;

/// <summary>What one place in the code says about a process that it starts: the program and its arguments.</summary>
/// <param name="site">The call or creation.</param>
internal sealed class ProcessLaunch(IOperation site)
{
    public IOperation Site { get; } = site;

    public IOperation? FileName { get; set; }

    /// <summary>The arguments as one string, or <see langword="null"/>.</summary>
    public IOperation? Arguments { get; set; }

    /// <summary>The arguments as a list, empty when there is none.</summary>
    public List<IOperation> ArgumentList { get; } = [];

    /// <summary>Where the list is written.</summary>
    public SyntaxNode? ListSyntax { get; private set; }

    /// <summary>Whether everything known stands in the site itself, not in statements after it.</summary>
    public bool IsOneExpression { get; set; } = true;

    /// <summary>Whether the list goes on with arguments that cannot be told from here.</summary>
    public bool HasUnknownArguments { get; set; }

    public void AddList(SyntaxNode syntax, IEnumerable<IOperation> elements)
    {
        IsOneExpression &= ListSyntax is null;
        ListSyntax = syntax;
        ArgumentList.AddRange(elements);
    }

    /// <summary>The arguments, one by one, as far as they are known.</summary>
    public IEnumerable<CommandText> ReadArguments()
    {
        if (Arguments is not null)
        {
            return CommandTextReader.Read(Arguments) is { } line ? ProcessArguments.Split(line) : [];
        }

        // The first one that cannot be read ends the list: what follows is no longer at a known position.
        return ArgumentList.Select(CommandTextReader.Read).TakeWhile(text => text is not null)!;
    }
}
