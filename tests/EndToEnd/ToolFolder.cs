namespace Hormesis.EndToEnd.Tests;

/// <summary>A folder for the PATH with some of this machine's programs and no others, such as dotnet.</summary>
internal sealed class ToolFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ToolFolder(params string[] tools)
    {
        foreach (var tool in tools)
            File.CreateSymbolicLink(System.IO.Path.Combine(folder.Path, tool), Find(tool));
    }

    public string Path => folder.Path;

    public void Dispose() => folder.Dispose();

    private static string Find(string tool) =>
        Environment.GetEnvironmentVariable("PATH")!
            .Split(':')
            .Select(folder => System.IO.Path.Combine(folder, tool))
            .First(File.Exists);
}
