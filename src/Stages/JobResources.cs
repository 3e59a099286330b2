using System.ComponentModel.DataAnnotations;

namespace Hormesis.Stages;

/// <summary>What a job asks of the cluster; no part of any key. What is absent is left to the cluster's own
/// default.</summary>
public sealed record JobResources
{
    private const int BytesOfMb = 1 << 20;
    private const int StepMb = 500;

    /// <summary>Processors of the job (--cpus-per-task). Absent: as many as the stage has threads.</summary>
    [Range(1, 1024)]
    public int? Cpus { get; init; }

    /// <summary>Memory of the job, in MB of 2^20 bytes (--mem). Absent: what the stage is estimated to take, and a
    /// quarter more.</summary>
    [Range(1, 100_000_000)]
    public int? MemoryMb { get; init; }

    /// <summary>GPUs of the job (--gres=gpu:N). Absent: one where the stage computes on a GPU, else none.</summary>
    [Range(0, 64)]
    public int? Gpus { get; init; }

    /// <summary>Longest time that the job may take (--time). A training that needs more goes on in another
    /// job.</summary>
    [Range(1, 525_600)]
    public int? Minutes { get; init; }

    /// <summary>Partition, or several with commas between (--partition).</summary>
    public string? Partition { get; init; }

    /// <summary>Account that is charged (--account).</summary>
    public string? Account { get; init; }

    /// <summary>Further options of sbatch, each as it stands on a line #SBATCH: --constraint=a100.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>These, and memory for the instance where they say nothing of it; in whole steps, so that instances of a
    /// kind ask alike.</summary>
    public JobResources For(StageInstance instance) => MemoryMb is null && instance.PeakBytes is { } bytes
        ? this with { MemoryMb = (int)(((bytes * 5 / 4 / BytesOfMb / StepMb) + 1) * StepMb) }
        : this;

    /// <summary>These, and the other's where these say nothing; further options are those of both.</summary>
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
