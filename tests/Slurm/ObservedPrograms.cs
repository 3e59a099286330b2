using System.Collections.Concurrent;

namespace Hormesis.Slurm.Tests;

/// <summary>SLURM's own programs, and how each call of them ended.</summary>
internal sealed class ObservedPrograms : ISlurmPrograms
{
    private readonly SlurmPrograms programs = new();
    private readonly ConcurrentQueue<(string Program, bool IsGood)> ended = [];

    public async Task<ProgramAnswer> Run(string program, IReadOnlyList<string> arguments, string input = "")
    {
        var answer = await programs.Run(program, arguments, input);
        ended.Enqueue((program, answer.IsGood));
        return answer;
    }

    /// <summary>Calls that ended so.</summary>
    public int Count(string program, bool isGood) => ended.Count(call => call == (program, isGood));
}
