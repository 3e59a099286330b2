namespace Hormesis.EndToEnd.Tests;

/// <summary><c>benchmarks/gpu.sh</c>, as far as it goes without a GPU.</summary>
public sealed class GpuScriptTests : IDisposable
{
    private static readonly string Script = Path.Combine(Checkout.Folder, "benchmarks", "gpu.sh");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

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
}
