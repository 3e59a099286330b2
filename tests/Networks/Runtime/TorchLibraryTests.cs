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

    [Fact]
    public void The_version_is_the_loaded_librarys()
    {
        var loaded = Version.Parse(__version__);

        Assert.Equal($"{loaded.Major}.{loaded.Minor}.{loaded.Build}+cpu", TorchLibrary.Version);
    }
}
