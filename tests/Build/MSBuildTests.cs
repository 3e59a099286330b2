using System.Diagnostics;

namespace Hormesis.Build.Tests;

/// <summary>What MSBuild makes of the checkout's files.</summary>
public sealed class MSBuildTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("", "-p:TorchBackend=cpu")] // NuGet's own: packages.lock.json beside the project
    [InlineData("build/packages.cuda.lock.json", "-p:TorchBackend=cuda")]
    [InlineData(".out/no.lock.json", "-p:TorchBackend=cpu", "-p:UseCakeFrostingPackage=true")]
    [InlineData(".out/no.lock.json", "-p:TorchBackend=cuda", "-p:UseCakeFrostingPackage=true")]
    public async Task Packages_of_one_build_never_rewrite_the_lock_file_of_another(string path, params string[] options)
    {
        var file = await Property("NuGetLockFilePath", Repository.Folder, options);

        Assert.Equal(path, file.Replace(Repository.Folder + "/", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("true", "-p:TorchBackend=cpu", "-p:CI=true")]
    [InlineData("", "-p:TorchBackend=cpu", "-p:CI=false")]
    [InlineData("true", "-p:TorchBackend=cuda", "-p:CI=true")]
    [InlineData("", "-p:TorchBackend=rocm", "-p:CI=true")] // has none yet: the first restore writes it
    public async Task CI_restores_what_the_lock_file_of_its_backend_names(string isLocked, params string[] options)
    {
        var checkout = Copied("checkout");
        await File.WriteAllTextAsync(Path.Combine(checkout, "build", "packages.cuda.lock.json"), "{}",
            TestContext.Current.CancellationToken);

        Assert.Equal(isLocked, await Property("RestoreLockedMode", checkout, options));
    }

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    [InlineData("Directory.Packages.props")]
    public async Task A_file_of_a_repository_that_holds_this_one_decides_nothing(string file)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, file),
            "<Project><PropertyGroup><Foreign>true</Foreign></PropertyGroup></Project>",
            TestContext.Current.CancellationToken);

        Assert.Equal("", await Property("Foreign", Copied("checkout")));
    }

    [Fact]
    public async Task A_folder_s_commas_and_equals_signs_are_doubled_for_the_compiler() =>
        Assert.Equal($"{folder}/A,, B/run==7/=/hormesis/", await Property("PathMap", Copied("A, B/run=7")));

    /// <summary>The files that decide how the host is built, in a checkout of their own.</summary>
    private string Copied(string to)
    {
        var checkout = Path.Combine(folder, to);
        Directory.CreateDirectory(Path.Combine(checkout, "build"));
        foreach (
            var file in (string[])["Directory.Build.props", "Directory.Packages.props", "build/Hormesis.Build.csproj"])
            File.Copy(Path.Combine(Repository.Folder, file), Path.Combine(checkout, file));
        return checkout;
    }

    private static async Task<string> Property(string name, string checkout, params string[] options)
    {
        string[] arguments = ["msbuild", "build/Hormesis.Build.csproj", $"-getProperty:{name}", .. options];
        using var process =
            Process.Start(
            new ProcessStartInfo(Path.Combine(Repository.Folder, "build", "Shell", "dotnet.sh"), arguments)
        {
            WorkingDirectory = checkout,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
        return output.Trim();
    }
}
