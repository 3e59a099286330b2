using System.ComponentModel.DataAnnotations;

namespace Hormesis.Study.Experiments;

/// <summary>Masks that a model of somebody else predicted on the real test split. The entries of one name are the rates
/// and seeds of one arm.</summary>
public sealed record PredictionsConfig
{
    /// <summary>Name of the arm in tables: a lower-case letter, then lower-case letters, digits and dashes.</summary>
    [Length(1, PredictionsRules.MostOfName)]
    public required string Name { get; init; }

    /// <summary>Folder of the masks, relative to the data's root: files named as the exported test slices, or
    /// predictions.npy.</summary>
    [MinLength(1)]
    public required string Folder { get; init; }

    /// <summary>Rate p of the D'(p) that the model was trained on; 0, the real images alone, if absent. Each name must
    /// have predictions at 0.</summary>
    public Fraction? Rate { get; init; }

    /// <summary>Number of the training, from 0; 0 if absent. A name has the same numbers at each rate.</summary>
    [Range(0, 999)]
    public int? Seed { get; init; }
}
