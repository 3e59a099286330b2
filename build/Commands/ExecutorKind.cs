namespace Hormesis.Build.Commands;

/// <summary>Where workers run.</summary>
public enum ExecutorKind
{
    /// <summary>In processes on this machine.</summary>
    Local,

    /// <summary>As jobs of the SLURM cluster whose login node this machine is.</summary>
    Slurm,
}
