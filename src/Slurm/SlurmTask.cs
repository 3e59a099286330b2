using System.Globalization;

namespace Hormesis.Slurm;

/// <summary>One task of a job array, by names that are known before it is submitted.</summary>
/// <param name="Job">Name of the job; no other job of the cluster has it.</param>
/// <param name="Index">Of the task in the array, from 0.</param>
internal sealed record SlurmTask(string Job, int Index)
{
    /// <summary>Null for a text that <see cref="ToString"/> did not write.</summary>
    public static SlurmTask? Parse(string text) =>
        text.Trim().Split('/') is [var job, var index]
            && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(job, number)
            : null;

    /// <returns><c>hormesis-train-unet-4f2a/3</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Job}/{Index}");
}
