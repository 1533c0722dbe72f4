namespace AgentGen.Testing;

/// <summary>Where the checkout under test lies.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>AgentGen.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>Makes a full path inside the checkout.</summary>
    /// <param name="parts">The path below <see cref="Root"/>.</param>
    /// <returns>The full path.</returns>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AgentGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds AgentGen.sln.");
    }
}
