namespace Hormesis.Build;

/// <summary>The checkout that this program was built in.</summary>
public static class Repository
{
    public const string Solution = "Hormesis.slnx";

    /// <summary>Absolute; found upwards from the program, so that the current folder is free.</summary>
    public static string Folder { get; } = Find();

    /// <summary>What builds leave: <c>bin/</c>, <c>obj/</c>, <c>native/</c>, the results of tests.</summary>
    public static string Output { get; } = Path.Combine(Folder, ".out");

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, Solution)))
                return folder;

        throw new HormesisException(
            $"""
            {AppContext.BaseDirectory} lies below no folder that holds {Solution}.
            Run the program where it was built: start it with ./cake.sh of the checkout.
            """);
    }
}
