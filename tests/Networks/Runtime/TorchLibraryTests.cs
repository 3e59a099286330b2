using Hormesis.Networks.Runtime;
using static TorchSharp.torch;

namespace Hormesis.Networks.Tests.Runtime;

public sealed class TorchLibraryTests
{
    [Fact]
    public void Torch_computes_on_this_machine()
    {
        using var scope = NewDisposeScope();

        Assert.Equal(6f, (ones(2, 3) * 1).sum().item<float>());
    }

    /// <summary>A build for GPUs must not load what a former build for the CPU left in its folder.</summary>
    [Theory]
    [InlineData("2.10.0+cpu", "/checkout/.out/native")]
    [InlineData("2.10.0+cuda", "/checkout/.out/bin/Program/release/")]
    public void Libraries_for_the_CPU_are_shared_and_those_for_GPUs_are_the_program_s(string version, string folder) =>
        Assert.Equal(folder, TorchLibrary.FolderOf(version, "/checkout/.out/bin/Program/release/"));

    [Fact]
    public void The_version_is_the_loaded_librarys()
    {
        var loaded = Version.Parse(__version__);

        Assert.Equal($"{loaded.Major}.{loaded.Minor}.{loaded.Build}+cpu", TorchLibrary.Version);
    }
}
