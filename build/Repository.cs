namespace Hormesis.Build;

/// <summary>The checkout from which this program was built.</summary>
public static class Repository
{
    public const string Solution = "Hormesis.slnx";

    /// <summary>Absolute path; found by searching upwards from the program, independent of the current
    /// folder.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Folder of build outputs: <c>bin/</c>, <c>obj/</c>, <c>native/</c>, test results.</summary>
    public static string Output { get; } = Path.Combine(Folder, ".out");

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, Solution)))
                return folder;

        throw new HormesisException(
            $"""
            {AppContext.BaseDirectory} is not inside a folder that holds {Solution}.
            Run the program where it was built: start it with ./cake.sh of the checkout.
            """);
    }
}
