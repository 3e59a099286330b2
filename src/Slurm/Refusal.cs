namespace Hormesis.Slurm;

/// <summary>A submission that is not in the queue.</summary>
/// <param name="Answer">What sbatch said.</param>
/// <param name="Arguments">What it was asked.</param>
internal sealed record Refusal(ProgramAnswer Answer, IReadOnlyList<string> Arguments)
{
    public string Explanation =>
        $"""
        SLURM refuses the job: {Answer.Complaint}
          The job requested {string.Join(' ', Arguments)}. Its resources are set under `slurm` in experiments.yaml.
        """;
}
