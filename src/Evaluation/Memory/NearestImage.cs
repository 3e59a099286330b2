namespace Hormesis.Evaluation.Memory;

/// <summary>The training image that is nearest to an image.</summary>
public sealed record NearestImage
{
    /// <summary><c>case/slice</c> of the image.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the image is a held-out real one, not a synthetic one.</summary>
    public required bool IsHeldOut { get; init; }

    /// <summary>Cohort of the training image: <c>mri</c> or <c>real</c>.</summary>
    public required string Cohort { get; init; }

    /// <summary><c>case/slice</c> of the training image.</summary>
    public required string Nearest { get; init; }

    /// <summary>Correlation of both inside the image's head, after the shift; in [-1, 1].</summary>
    public required double Correlation { get; init; }

    /// <summary>Rows by which the training image lies lower, in pixels.</summary>
    public required int RowShift { get; init; }

    /// <summary>Columns by which the training image lies further to the right, in pixels.</summary>
    public required int ColumnShift { get; init; }
}
