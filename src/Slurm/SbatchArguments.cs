using System.Globalization;
using Hormesis.Stages;

namespace Hormesis.Slurm;

/// <summary>Builds sbatch's arguments for a batch. Each argument is passed as it is, without a shell.</summary>
internal static class SbatchArguments
{
    /// <param name="folder">Contains a link for each task, named by its index.</param>
    /// <param name="tasks">Number of tasks, at least 1.</param>
    /// <param name="numerics">Numerics of the stage; they decide processors and GPUs if the resources do not set
    /// them.</param>
    public static IReadOnlyList<string> Of(string name, string folder, int tasks, Numerics? numerics,
        JobResources resources) =>
    [
        "--parsable",
        $"--job-name={name}",
        $"--chdir={folder}",
        string.Create(CultureInfo.InvariantCulture, $"--array=0-{tasks - 1}"),
        "--output=%a/" + JobFolder.SlurmLogName,
        "--input=/dev/null",
        "--export=ALL",
        "--no-requeue", // The host decides about another try, from what the last one left.
        "--nodes=1",
        "--ntasks=1",
        .. Number("--cpus-per-task=", resources.Cpus ?? numerics?.Threads ?? 1),
        .. Number("--mem=", resources.MemoryMb, "M"),
        .. Number("--gres=gpu:", (resources.Gpus ?? (numerics?.Device == "cuda" ? 1 : 0)) is > 0 and var gpus
            ? gpus : null),
        .. Number("--time=", resources.Minutes),
        .. Text("--partition=", resources.Partition),
        .. Text("--account=", resources.Account),
        .. resources.Options ?? [],
    ];

    private static string[] Number(string option, int? value, string unit = "") =>
        value is { } number ? [string.Create(CultureInfo.InvariantCulture, $"{option}{number}{unit}")] : [];

    private static string[] Text(string option, string? value) => value is null ? [] : [option + value];
}
