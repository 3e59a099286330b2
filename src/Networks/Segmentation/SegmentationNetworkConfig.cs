using System.Text.Json.Serialization;
using Hormesis.Networks.Costs;
using Hormesis.Networks.Segmentation.ResidualUNet;
using Hormesis.Networks.Segmentation.UNet;
using Hormesis.Stages.Random;

namespace Hormesis.Networks.Segmentation;

/// <summary>
/// The shape of a segmentation network. `kind` selects one of the registered kinds; the first is the default.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(UNetConfig), "unet")]
[JsonDerivedType(typeof(ResidualUNetConfig), "residual-unet")]
public abstract record SegmentationNetworkConfig
{
    /// <summary>Creates the network on the CPU. Its initial weights depend only on the stream.</summary>
    public abstract SegmentationNetwork Create(RandomStream initialization);

    /// <summary>Counts what the network needs for one image.</summary>
    /// <param name="height">Height in pixels that the network accepts.</param>
    /// <param name="width">Width in pixels that the network accepts.</param>
    public abstract NetworkCost Cost(int height, int width);
}
