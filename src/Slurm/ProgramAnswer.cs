namespace Hormesis.Slurm;

/// <summary>Exit code and output of a finished program.</summary>
public sealed record ProgramAnswer(int ExitCode, string Output, string Errors)
{
    /// <summary>Error texts of SLURM's programs when no controller answers, in all versions so far
    /// (slurm_errno.c).</summary>
    private static readonly string[] Silences =
        ["Unable to contact slurm controller", "Socket timed out", "Zero Bytes were transmitted",
            "Communication connection failure", "in standby mode"];

    public bool IsGood => ExitCode == 0;

    /// <summary>True if the program failed because no controller answered, not because of the request.</summary>
    public bool IsUnanswered => !IsGood && Silences.Any(silence => Errors.Contains(silence, StringComparison.Ordinal));

    /// <summary>The program's error in one line, without the common prefix of SLURM's programs.</summary>
    public string Complaint =>
        string.Join("; ", Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(": error: ", 2)[^1])) is { Length: > 0 } said ? said : $"exit code {ExitCode}";
}
