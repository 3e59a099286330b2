using System.Globalization;

namespace Hormesis.Benchmarks;

/// <summary>One training whose steps are timed, here and by <c>benchmarks/pytorch/steps.py</c>.</summary>
/// <param name="Model"><c>unet</c> or <c>santa</c>.</param>
/// <param name="Size">Height and width of the images in pixels.</param>
/// <param name="Width">Channels after the first convolution.</param>
/// <param name="Depth">Poolings of the U-Net; residual blocks of SANTA.</param>
/// <param name="Steps">Number of timed steps.</param>
/// <param name="WarmUp">Number of steps before them.</param>
/// <param name="Device"><c>cpu</c> or <c>cuda</c>.</param>
internal sealed record TimedTraining(
    string Model, int Size, int Width, int Depth, int Batch, int Steps, int WarmUp, string Device)
{
    /// <summary>Width from which a SANTA has the published shape: two downsamplings, the path measured at each
    /// step.</summary>
    private const int PublishedWidth = 64;

    public bool IsPublished => Width >= PublishedWidth;

    /// <summary>The study <c>phantom</c> on one thread.</summary>
    private static IReadOnlyList<TimedTraining> OfThePhantom { get; } =
    [
        new("unet", 64, 8, 3, 8, Steps: 60, WarmUp: 10, "cpu"),
        new("santa", 64, 8, 6, 1, Steps: 80, WarmUp: 10, "cpu"),
    ];

    /// <summary>The study <c>paper</c> on a GPU.</summary>
    private static IReadOnlyList<TimedTraining> OfThePaper { get; } =
    [
        new("unet", 240, 64, 4, 16, Steps: 30, WarmUp: 10, "cuda"),
        new("santa", 240, 64, 9, 1, Steps: 30, WarmUp: 10, "cuda"),
    ];

    /// <param name="device"><c>cpu</c> or <c>cuda</c>.</param>
    public static IReadOnlyList<TimedTraining> Of(string device) => device == "cuda" ? OfThePaper : OfThePhantom;

    /// <summary>Command-line arguments that <see cref="Parse"/> and steps.py read.</summary>
    public IReadOnlyList<string> Arguments =>
    [
        Model,
        .. new[] { Size, Width, Depth, Batch, Steps, WarmUp }.Select(
            value => value.ToString(CultureInfo.InvariantCulture)),
        Device,
    ];

    public static TimedTraining Parse(IReadOnlyList<string> arguments)
    {
        int Number(int index) => int.Parse(arguments[index], NumberStyles.None, CultureInfo.InvariantCulture);
        return new(
            arguments[0], Number(1), Number(2), Number(3), Number(4), Number(5), Number(6), arguments[7]);
    }
}
