namespace Hormesis.Networks.Segmentation.UNet;

/// <summary>Normalisation of feature maps, with a learned scale and offset for each channel.</summary>
public enum UNetNorm
{
    /// <summary>Normalises over the batch (Ioffe and Szegedy 2015). Predictions use running statistics.</summary>
    Batch,

    /// <summary>Normalises over each image (Ulyanov et al. 2016), equally in training and prediction.</summary>
    Instance,
}
