namespace Hormesis.EndToEnd.Tests;

/// <summary>What of the environment cake.sh gives to a build, and where it refuses.</summary>
public sealed class CakeScriptEnvironmentTests : IDisposable
{
    private readonly FakeCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData("VERSION")]
    [InlineData("Configuration")]
    [InlineData("PLATFORM")]
    [InlineData("OutputPath")]
    [InlineData("BaseOutputPath")]
    [InlineData("TargetFramework")]
    [InlineData("RuntimeIdentifier")]
    [InlineData("AssemblyName")]
    [InlineData("PackageVersion")]
    [InlineData("NuGetPackageRoot")]
    [InlineData("MSBuildSDKsPath")]
    [InlineData("MSBUILDDEBUGENGINE")]
    [InlineData("DOTNET_gcServer")]
    [InlineData("DOTNET_STARTUP_HOOKS")]
    public async Task A_variable_that_MSBuild_would_take_for_a_property_reaches_no_build(string name)
    {
        (await Run(name, "v2.3.1")).Succeeded();

        Assert.DoesNotContain(checkout.EnvironmentOfBuild,
            line => line.StartsWith($"{name}=", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https_proxy")]
    [InlineData("NO_PROXY")]
    [InlineData("NUGET_PACKAGES")]
    [InlineData("NuGetPackageSourceCredentials_lab")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT")]
    [InlineData("LC_ALL")]
    [InlineData("TorchBackend")]
    public async Task A_variable_that_dotnet_needs_reaches_the_build(string name)
    {
        (await Run(name, "a b")).Succeeded();

        Assert.Contains($"{name}=a b", checkout.EnvironmentOfBuild);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/nowhere")]
    public async Task A_build_without_a_home_has_one_in_the_build_s_folder(string? home)
    {
        (await Run("HOME", home)).Succeeded();

        Assert.Contains($"HOME={checkout.At(".out/home")}", checkout.EnvironmentOfBuild);
    }

    [Fact]
    public async Task An_empty_folder_of_temporary_files_is_none()
    {
        (await Run("TMPDIR", "")).Succeeded();

        Assert.DoesNotContain(checkout.EnvironmentOfBuild,
            line => line.StartsWith("TMPDIR=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_of_temporary_files_that_is_not_there_is_refused() => Assert.Equal(
        "Error: TMPDIR=/nowhere is no folder that can be written. Set TMPDIR to one that is.\n",
        (await Run("TMPDIR", "/nowhere")).Failed().Errors);

    [Fact]
    public async Task A_build_s_folder_that_cannot_be_made_is_named()
    {
        checkout.Write(".out", "a file");

        Assert.StartsWith($"Error: {checkout.At(".out")}: the build's folder cannot be written by ",
            (await checkout.Run()).Failed().Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_that_is_read_in_part_builds_nothing()
    {
        using var cake =
            new CakeProcess { Script = "bash", WorkingFolder = checkout.Path, Environment = checkout.Environment() };
        await cake.Run("-c", "./cake.sh --help | true");

        Assert.Equal(0, checkout.Builds);
    }

    private Task<CakeResult> Run(string name, string? value) =>
        checkout.RunIn(new Dictionary<string, string?> { [name] = value });
}
