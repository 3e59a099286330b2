namespace Hormesis.Study.Experiments;

/// <summary>Placeholders of one kind of command.</summary>
internal sealed record ProgramPlaces(IReadOnlyList<string> Allowed, IReadOnlyList<string> Required)
{
    public const string Dataset = "dataset";
    public const string Source = "source";
    public const string Ct = "ct";
    public const string Mri = "mri";
    public const string Images = "images";
    public const string Model = "model";
    public const string Out = "out";
    public const string Seed = "seed";
    public const string Checkpoint = "checkpoint";

    /// <summary>Generation of synthetic images.</summary>
    public static ProgramPlaces OfGeneration { get; } = new([Source, Ct, Mri, Out, Seed, Checkpoint], [Source, Out]);

    /// <summary>Training of a segmentation model.</summary>
    public static ProgramPlaces OfTraining { get; } = new([Dataset, Out, Seed, Checkpoint], [Dataset, Out]);

    /// <summary>Predictions of a segmentation model.</summary>
    public static ProgramPlaces OfPrediction { get; } = new([Model, Images, Out, Checkpoint], [Model, Images, Out]);
}
