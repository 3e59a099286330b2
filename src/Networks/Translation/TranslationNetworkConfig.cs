using System.Text.Json.Serialization;
using Hormesis.Networks.Costs;
using Hormesis.Networks.Translation.Santa;
using Hormesis.Stages.Random;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation;

/// <summary>The shape of a network that translates CT to MRI. Its kinds are registered here.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SantaGeneratorConfig), "santa")]
public abstract record TranslationNetworkConfig
{
    /// <summary>Makes the network on the CPU. Its first weights depend on the stream alone.</summary>
    /// <returns>CTs to synthetic MRIs of the same shape: float32 in [-1, 1], (N, 1, H, W).</returns>
    public abstract Module<Tensor, Tensor> Create(RandomStream initialization);

    /// <summary>Counts what the translation of one image needs.</summary>
    /// <param name="height">A height in pixels that the network takes.</param>
    /// <param name="width">A width in pixels that the network takes.</param>
    public abstract NetworkCost Cost(int height, int width);
}
