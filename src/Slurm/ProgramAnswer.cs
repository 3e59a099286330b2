namespace Hormesis.Slurm;

/// <summary>What a program left behind when it ended.</summary>
public sealed record ProgramAnswer(int ExitCode, string Output, string Errors)
{
    /// <summary>What SLURM's programs say where no controller answers, in its versions up to now
    /// (slurm_errno.c).</summary>
    private static readonly string[] Silences =
        ["Unable to contact slurm controller", "Socket timed out", "Zero Bytes were transmitted",
            "Communication connection failure", "in standby mode"];

    public bool IsGood => ExitCode == 0;

    /// <summary>Whether it failed because nobody answered it, not because of what it was asked.</summary>
    public bool IsUnanswered => !IsGood && Silences.Any(silence => Errors.Contains(silence, StringComparison.Ordinal));

    /// <summary>The program's complaint in one line, without the words that all of SLURM's begin with.</summary>
    public string Complaint =>
        string.Join("; ", Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(": error: ", 2)[^1])) is { Length: > 0 } said ? said : $"exit code {ExitCode}";
}
