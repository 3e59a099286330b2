using Hormesis.Networks.Weights;
using static TorchSharp.torch;

namespace Hormesis.Networks.Tests.Weights;

public sealed class ModuleWeightsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-").FullName;

    private string FilePath => Path.Combine(folder, "weights.safetensors");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_module_gets_the_weights_of_another()
    {
        using var one = nn.Linear(3, 2);
        using var other = nn.Linear(3, 2);
        ModuleWeights.Save(one, FilePath);
        ModuleWeights.Load(other, FilePath);

        using var scope = NewDisposeScope();
        Assert.True(one.weight.equal(other.weight).all().item<bool>());
        Assert.True(other.weight.requires_grad);
    }

    [Fact]
    public void Every_difference_is_listed_and_nothing_is_loaded()
    {
        using var module = nn.Linear(3, 2);
        using var scope = NewDisposeScope();
        var before = module.bias!.clone();
        SafeTensors.Write(FilePath, new Dictionary<string,
            Tensor> { ["weight"] = zeros(2, 4), ["scale"] = zeros(1), ["bias"] = ones(2) });

        var message = Assert.Throws<HormesisException>(() => ModuleWeights.Load(module, FilePath)).Message;
        Assert.Contains("weight: Float32 [2, 4], expected Float32 [2, 3]", message, StringComparison.Ordinal);
        Assert.Contains("scale: Float32 [1], not expected", message, StringComparison.Ordinal);
        Assert.True(before.equal(module.bias!).all().item<bool>());
    }

    [Fact]
    public void One_file_may_hold_several_modules_by_prefix()
    {
        using var module = nn.Linear(1, 1);
        using var scope = NewDisposeScope();
        SafeTensors.Write(FilePath, new Dictionary<string,
            Tensor> { ["G.weight"] = ones(1, 1), ["G.bias"] = ones(1), ["D.bias"] = zeros(3) });
        using var file = SafeTensors.Read(FilePath);

        ModuleWeights.LoadInto(module, file, "G.");
        Assert.Equal(1f, module.weight.item<float>());
    }
}
