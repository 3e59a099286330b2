namespace Hormesis.Slurm;

/// <summary>SLURM's command line: sbatch, squeue, scancel, sacct.</summary>
public interface ISlurmPrograms
{
    /// <param name="input">Standard input of the program.</param>
    /// <exception cref="HormesisException">There is no such program.</exception>
    Task<ProgramAnswer> Run(string program, IReadOnlyList<string> arguments, string input = "");
}
