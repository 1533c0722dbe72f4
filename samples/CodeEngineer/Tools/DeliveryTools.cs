using AgentGen;
using CodeEngineer.Diff;

namespace CodeEngineer.Tools;

/// <summary>What this program adds to the tools of the toolbelt.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class DeliveryTools(IWorkspace workspace)
{
    /// <summary>Hands the change over: writes everything that differs from the original repository as one patch file. A person approves it first.</summary>
    /// <param name="path">The patch file, relative to the workspace's root; its name ends in .patch.</param>
    /// <param name="title">What the change does, in one line.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The patch file and the files that it changes.</returns>
    [Tool(Effect = Effect.Idempotent, RequiresApproval = true), Phase(Phases.Delivery)]
    [QualityGate(Gate.FileExists, nameof(path))]
    public async Task<DeliveredPatch> DeliverPatchAsync(string path, string title, CancellationToken cancellationToken = default)
    {
        if (!workspace.TryResolve(path, out string fullPath, out string refusal))
        {
            throw new ArgumentException(refusal, nameof(path));
        }

        if (!RepositoryDiff.IsPatch(fullPath))
        {
            throw new ArgumentException($"'{path}' does not end in .patch.", nameof(path));
        }

        IReadOnlyList<FileChange> changes = RepositoryDiff.Of(workspace.Root);
        if (changes.Count == 0)
        {
            throw new InvalidOperationException("Nothing differs from the original repository, so there is nothing to deliver.");
        }

        await ReplaceAsync(fullPath, $"Subject: {title.ReplaceLineEndings(" ")}\n\n{string.Concat(changes.Select(change => change.Diff))}", cancellationToken);
        return new DeliveredPatch(path, [.. changes.Select(change => change.Path)]);
    }

    /// <summary>Writes beside the file, then renames: whoever looks sees the old patch or the new one. Done twice, it leaves the same.</summary>
    private static async Task ReplaceAsync(string fullPath, string text, CancellationToken cancellationToken)
    {
        string unfinished = fullPath + ".unfinished.patch";
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        await File.WriteAllTextAsync(unfinished, text, cancellationToken);
        File.Move(unfinished, fullPath, overwrite: true);
    }
}
