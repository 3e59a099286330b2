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
    /// <summary>Creates the network on the CPU. Its initial weights depend only on the stream.</summary>
    /// <returns>
    /// A network that maps CTs to synthetic MRIs of the same shape, float32 in [-1, 1], (N, 1, H, W).
    /// </returns>
    public abstract Module<Tensor, Tensor> Create(RandomStream initialization);

    /// <summary>Counts what the translation of one image needs.</summary>
    /// <param name="height">Height in pixels that the network accepts.</param>
    /// <param name="width">Width in pixels that the network accepts.</param>
    public abstract NetworkCost Cost(int height, int width);
}
