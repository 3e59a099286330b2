namespace Hormesis.EndToEnd.Tests;

/// <summary>The checkout that these tests were built in.</summary>
internal static class Checkout
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    public static string Script => Path.Combine(Folder, "cake.sh");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "cake.sh")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
