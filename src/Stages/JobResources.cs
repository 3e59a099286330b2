using System.ComponentModel.DataAnnotations;

namespace Hormesis.Stages;

/// <summary>Resources that a job requests from the cluster; not part of any key. Null values leave the cluster's
/// default.</summary>
public sealed record JobResources
{
    private const int BytesOfMb = 1 << 20;
    private const int StepMb = 500;

    /// <summary>Processors of the job (--cpus-per-task). Null: the number of the stage's threads.</summary>
    [Range(1, 1024)]
    public int? Cpus { get; init; }

    /// <summary>Memory of the job in MB of 2^20 bytes (--mem). Null: the stage's estimate plus a quarter.</summary>
    [Range(1, 100_000_000)]
    public int? MemoryMb { get; init; }

    /// <summary>GPUs of the job (--gres=gpu:N). Null: one if the stage computes on a GPU, otherwise none.</summary>
    [Range(0, 64)]
    public int? Gpus { get; init; }

    /// <summary>Time limit of the job in minutes (--time). A training that needs longer continues in another
    /// job.</summary>
    [Range(1, 525_600)]
    public int? Minutes { get; init; }

    /// <summary>Partition, or several separated by commas (--partition).</summary>
    public string? Partition { get; init; }

    /// <summary>Account that is charged (--account).</summary>
    public string? Account { get; init; }

    /// <summary>Further options of sbatch, each as on an #SBATCH line: --constraint=a100.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>Adds the instance's estimated memory if none is set, rounded up to whole steps so that instances of a
    /// kind request the same amount.</summary>
    public JobResources For(StageInstance instance) => MemoryMb is null && instance.PeakBytes is { } bytes
        ? this with { MemoryMb = (int)(((bytes * 5 / 4 / BytesOfMb / StepMb) + 1) * StepMb) }
        : this;

    /// <summary>Completes these resources by another's; further options are those of both.</summary>
    public JobResources Over(JobResources other) => new()
    {
        Cpus = Cpus ?? other.Cpus,
        MemoryMb = MemoryMb ?? other.MemoryMb,
        Gpus = Gpus ?? other.Gpus,
        Minutes = Minutes ?? other.Minutes,
        Partition = Partition ?? other.Partition,
        Account = Account ?? other.Account,
        Options = [.. other.Options ?? [], .. Options ?? []],
    };
}
