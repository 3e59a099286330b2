namespace Hormesis.EndToEnd.Tests;

/// <summary><c>benchmarks/gpu.sh</c>, without a GPU.</summary>
public sealed class GpuScriptTests : IDisposable
{
    private static readonly string Script = Path.Combine(Checkout.Folder, "benchmarks", "gpu.sh");

    private readonly TemporaryFolder folder = new();
    private readonly FakeCheckout checkout = new();

    public void Dispose()
    {
        folder.Dispose();
        checkout.Dispose();
    }

    [Fact]
    public async Task Without_a_GPU_it_says_how_to_try_it()
    {
        var driver = folder.Write("bin/nvidia-smi", "#!/bin/sh\nexit 9\n");
        File.SetUnixFileMode(driver, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var path = $"{Path.GetDirectoryName(driver)}:{Environment.GetEnvironmentVariable("PATH")}";
        var output = Path.Combine(folder.Path, "out");
        using var process = new CakeProcess
        {
            Script = Script,
            Environment = new Dictionary<string, string?> { ["PATH"] = path },
        };

        var result = await process.Run($"--out={output}");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("try this script with --device=cpu", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public async Task An_argument_that_it_does_not_know_is_refused()
    {
        using var process = new CakeProcess { Script = Script };

        var result = await process.Run("--device=tpu");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--device=tpu; known are --device=cuda", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task It_builds_with_the_SDK_and_the_variables_of_cake_sh(int comparison)
    {
        var result = (await RunToTheEnd(comparison)).Succeeded();

        Assert.Equal(comparison == 2, result.Output.Contains("The two runs differ;", StringComparison.Ordinal));
        Assert.Contains($"\nmixed-steps cpu with {Sdk}\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("OutputPath=elsewhere", checkout.EnvironmentOfBuild);
    }

    [Fact]
    public async Task A_comparison_that_fails_is_no_difference()
    {
        var result = await RunToTheEnd(comparison: 3);

        Assert.Equal(3, result.ExitCode);
        Assert.DoesNotContain("differ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("mixed-steps", result.Output, StringComparison.Ordinal);
    }

    private string Sdk => checkout.At("home/.dotnet");

    /// <summary>Runs it where the SDK lies in ~/.dotnet alone, with programs that only say that they ran.</summary>
    private async Task<CakeResult> RunToTheEnd(int comparison)
    {
        checkout.WriteProgram("benchmarks/gpu.sh", await File.ReadAllTextAsync(Script));
        foreach (var task in new[] { "SelfTest", "Compare" })
            checkout.Write($"build/Tasks/{task}Task.cs", $"[TaskName(\"{task}\")]\n[TaskDescription(\"\")]\n");
        checkout.WriteProgram("home/.dotnet/dotnet", $"#!/bin/sh\nexec {checkout.At("bin/dotnet")} \"$@\"");
        checkout.Write("home/.dotnet/host/fxr/version", "");
        checkout.WriteProgram("host", $"#!/bin/sh\ncase $* in *=Compare*) exit {comparison} ;; esac");
        checkout.WriteProgram(".out/bin/Hormesis.Benchmarks/release/Hormesis.Benchmarks",
            "#!/bin/sh\necho \"$@\" with $DOTNET_ROOT");
        using var tools = new ToolFolder("bash", "cat", "cp", "cut", "dirname", "env", "false", "find", "flock", "grep",
            "mkdir", "mktemp", "mv", "readlink", "rm", "sed", "sh", "sha256sum", "sort", "touch");
        using var process = new CakeProcess
        {
            Script = checkout.At("benchmarks/gpu.sh"),
            Environment = new Dictionary<string, string?>
            {
                ["PATH"] = tools.Path,
                ["HOME"] = checkout.At("home"),
                ["DOTNET_ROOT"] = null,
                ["OutputPath"] = "elsewhere",
                ["PYTHON"] = "false",
            },
        };
        return await process.Run("--device=cpu");
    }
}
