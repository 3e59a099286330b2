using System.Diagnostics;

namespace Hormesis.Build.Tests;

public sealed class LockFilesTests
{
    [Theory]
    [InlineData("-p:UseCakeFrostingPackage=true")]
    [InlineData("-p:TorchBackend=cuda")]
    public async Task Other_packages_than_the_default_ones_find_no_lock_file_that_NuGet_would_rewrite(string property)
    {
        Assert.False(File.Exists(await LockFile(property)));
        Assert.Equal("", await LockFile("-p:TorchBackend=cpu"));
    }

    /// <returns>Where it was put; empty for beside the project, where they are tracked.</returns>
    private static async Task<string> LockFile(string property)
    {
        string[] arguments = ["msbuild", "build/Hormesis.Build.csproj", property, "-getProperty:NuGetLockFilePath"];
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Repository.Folder, "build", "Shell", "dotnet.sh"), arguments)
        {
            WorkingDirectory = Repository.Folder,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }
}
