using System.Globalization;

namespace Hormesis.Slurm;

/// <summary>One task of a job array, identified by names that are known before the submission.</summary>
/// <param name="Job">Name of the job; unique on the cluster.</param>
/// <param name="Index">Index of the task in the array, from 0.</param>
internal sealed record SlurmTask(string Job, int Index)
{
    /// <summary>Parses a text of <see cref="ToString"/>; returns null for any other text.</summary>
    public static SlurmTask? Parse(string text) =>
        text.Trim().Split('/') is [var job, var index]
            && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(job, number)
            : null;

    /// <returns><c>hormesis-train-unet-4f2a/3</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Job}/{Index}");
}
