namespace Hormesis.Networks.Segmentation.UNet;

/// <summary>Normalisation of feature maps, each with a learned scale and offset a channel.</summary>
public enum UNetNorm
{
    /// <summary>Over the batch (Ioffe and Szegedy 2015), with running statistics for prediction.</summary>
    Batch,

    /// <summary>Over each image (Ulyanov et al. 2016), the same in training and prediction.</summary>
    Instance,
}
