namespace Hormesis.Slurm;

/// <summary>Runs SLURM's command-line programs: sbatch, squeue, scancel, sacct.</summary>
public interface ISlurmPrograms
{
    /// <param name="input">Standard input of the program.</param>
    /// <exception cref="HormesisException">The program does not exist.</exception>
    Task<ProgramAnswer> Run(string program, IReadOnlyList<string> arguments, string input = "");
}
