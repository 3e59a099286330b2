namespace Hormesis.Build.Commands;

/// <summary>Where workers run.</summary>
public enum ExecutorKind
{
    /// <summary>Processes of this machine.</summary>
    Local,

    /// <summary>Jobs of the SLURM cluster whose login node this machine is.</summary>
    Slurm,
}
