namespace Hormesis.EndToEnd.Tests;

/// <summary>What cake.sh says where it finds no SDK that serves.</summary>
public sealed class CakeScriptSdkTests : IDisposable
{
    private readonly FakeCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task A_machine_without_dotnet_is_told_which_SDK_and_how_to_get_it()
    {
        using var tools =
            new ToolFolder("bash", "cat", "env", "find", "readlink", "sed", "sh", "sha256sum", "sort");
        using var cake = new CakeProcess
        {
            Script = checkout.At("cake.sh"),
            Environment = new Dictionary<string, string?>
            {
                ["PATH"] = tools.Path,
                ["HOME"] = tools.Path,
                ["DOTNET_ROOT"] = null,
            },
        };

        AssertTold(await cake.Run(), "There is no dotnet");
    }

    [Fact]
    public async Task A_machine_with_another_SDK_is_told_which_it_has_and_which_it_needs()
    {
        checkout.Write("no-sdk", "");

        AssertTold(await checkout.Run(), "8.0.100");
    }

    [Fact]
    public async Task The_real_dotnet_refuses_a_version_that_nobody_has()
    {
        using var cake = new CakeProcess { Script = checkout.At("cake.sh") };

        AssertTold(await cake.Run(), "Installed:");
    }

    private static void AssertTold(CakeResult result, string found)
    {
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(found, result.Errors, StringComparison.Ordinal);
        Assert.Contains("SDK 99.0.100", result.Errors, StringComparison.Ordinal);
        Assert.Contains("https://dotnet.microsoft.com/download/dotnet/99.0", result.Errors, StringComparison.Ordinal);
        Assert.Contains("--version 99.0.100", result.Errors, StringComparison.Ordinal);
    }
}
