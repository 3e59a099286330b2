namespace Hormesis.Slurm;

/// <summary>Exit code and output of a finished program.</summary>
public sealed record ProgramAnswer(int ExitCode, string Output, string Errors)
{
    /// <summary>Error texts of SLURM's programs when no controller answers, in all versions so far
    /// (slurm_errno.c).</summary>
    private static readonly string[] Silences =
        ["Unable to contact slurm controller", "Socket timed out", "Zero Bytes were transmitted",
            "Communication connection failure", "in standby mode"];

    /// <summary>Error texts of sbatch when the controller holds as many jobs as it can (MaxJobCount).</summary>
    private static readonly string[] Fullness =
        ["Resource temporarily unavailable", "Unable to create job record, try again"];

    public bool IsGood => ExitCode == 0;

    /// <summary>True if sbatch failed because the controller's queue is full of anybody's jobs.</summary>
    public bool IsFull => !IsGood && Fullness.Any(full => Errors.Contains(full, StringComparison.Ordinal));

    /// <summary>True if sbatch failed because this person, account or quality of service may have no more jobs in the
    /// queue: <c>QOSMaxSubmitJobPerUserLimit</c>, <c>AssocGrpSubmitJobsLimit</c>.</summary>
    public bool IsAtLimit => !IsGood && Errors.Contains("SubmitJob", StringComparison.Ordinal);

    /// <summary>True if the program failed because no controller answered, not because of the request.</summary>
    public bool IsUnanswered => !IsGood && Silences.Any(silence => Errors.Contains(silence, StringComparison.Ordinal));

    /// <summary>True if sbatch may succeed when jobs have left the queue.</summary>
    public bool IsForLackOfRoom => IsFull || IsAtLimit;

    /// <summary>The program's error in one line, without the common prefix of SLURM's programs.</summary>
    public string Complaint =>
        string.Join("; ", Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(": error: ", 2)[^1])) is { Length: > 0 } said ? said : $"exit code {ExitCode}";
}
