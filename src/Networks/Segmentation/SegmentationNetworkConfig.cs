using System.Text.Json.Serialization;
using Hormesis.Networks.Costs;
using Hormesis.Networks.Segmentation.ResidualUNet;
using Hormesis.Networks.Segmentation.UNet;
using Hormesis.Stages.Random;

namespace Hormesis.Networks.Segmentation;

/// <summary>
/// The shape of a segmentation network. `kind` chooses among the kinds that are registered here, by one line each; the
/// first is the default.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(UNetConfig), "unet")]
[JsonDerivedType(typeof(ResidualUNetConfig), "residual-unet")]
public abstract record SegmentationNetworkConfig
{
    /// <summary>Makes the network on the CPU. Its first weights depend on the stream alone.</summary>
    public abstract SegmentationNetwork Create(RandomStream initialization);

    /// <summary>Counts what the network needs for one image.</summary>
    /// <param name="height">A height in pixels that the network takes.</param>
    /// <param name="width">A width in pixels that the network takes.</param>
    public abstract NetworkCost Cost(int height, int width);
}
