using System.ComponentModel;

namespace AgentGen.Generated;

/// <summary>Results that must be read to their end while the call's services still live.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ToolResults
{
    /// <summary>Reads a sequence to its end. It is disposed of however that goes.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The sequence.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The items, or <see langword="null"/> for no sequence.</returns>
    public static async ValueTask<IReadOnlyList<T>?> DrainAsync<T>(IAsyncEnumerable<T>? items, CancellationToken cancellationToken)
    {
        if (items is null)
        {
            return null;
        }

        List<T> all = [];
        await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            // A sequence need not look at the token itself.
            cancellationToken.ThrowIfCancellationRequested();
            all.Add(item);
        }

        return all;
    }

    /// <summary>Reads a sequence to its end where its items are made only then.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The sequence.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The items, or <see langword="null"/> for no sequence.</returns>
    public static IEnumerable<T>? Drain<T>(IEnumerable<T>? items, CancellationToken cancellationToken)
    {
        if (items is null or ICollection<T> or IReadOnlyCollection<T>)
        {
            return items;
        }

        List<T> all = [];
        foreach (T item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            all.Add(item);
        }

        return all;
    }

    /// <summary>The error for a method that gave no task.</summary>
    /// <param name="tool">The tool.</param>
    /// <returns>The exception.</returns>
    public static Exception NoTask(GeneratedTool tool)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return new InvalidOperationException($"Tool '{tool.Name}' returned null where it promises a task: {tool.Origin} must return one, such as Task.CompletedTask.");
    }
}
