using System.ComponentModel;
using System.Diagnostics;

namespace Hormesis.Slurm;

/// <summary>Runs the programs found on the PATH.</summary>
internal sealed class SlurmPrograms : ISlurmPrograms
{
    private static readonly string[] Passed = ["HOME", "LD_LIBRARY_PATH", "LOGNAME", "PATH", "USER"];

    public async Task<ProgramAnswer> Run(string program, IReadOnlyList<string> arguments, string input = "")
    {
        using var process = Start(program, arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program exited before it had read its input; its error output says why.
        }

        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }

    private static Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => !IsPassed(name)).ToArray())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new HormesisException(
                $"{program}: {error.Message}. --executor=slurm needs SLURM's programs on the PATH. The login nodes " +
                    "of a cluster have them; on other machines, leave this option out.",
                error);
        }
    }

    /// <summary>
    /// True if a variable is passed to the program. SLURM stores sbatch's environment with the job, where others may
    /// read it; therefore no password is passed.
    /// </summary>
    private static bool IsPassed(string name) =>
        Passed.Contains(name) || name.StartsWith("SLURM_", StringComparison.Ordinal)
            || name.StartsWith("SBATCH_", StringComparison.Ordinal);
}
