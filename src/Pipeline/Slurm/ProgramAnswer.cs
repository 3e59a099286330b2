namespace Hormesis.Pipeline.Slurm;

/// <summary>What a program left behind when it ended.</summary>
internal sealed record ProgramAnswer(int ExitCode, string Output, string Errors)
{
    public bool IsGood => ExitCode == 0;

    /// <summary>The program's complaint in one line, without the words that all of SLURM's begin with.</summary>
    public string Complaint =>
        string.Join("; ", Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(": error: ", 2)[^1])) is { Length: > 0 } said ? said : $"exit code {ExitCode}";
}
