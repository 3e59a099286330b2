namespace Hormesis.Slurm.Tests;

/// <summary>The jobs of the cluster that a test started, as squeue tells of them.</summary>
internal static class Jobs
{
    /// <summary>Ids of a stage's jobs that run.</summary>
    public static Task<string[]> Running(string stage) => InState(stage, "RUNNING");

    /// <summary>Ids of a stage's jobs that wait for a node.</summary>
    public static Task<string[]> Waiting(string stage) => InState(stage, "PENDING");

    /// <summary>Ids of all of a stage's jobs that the cluster remembers.</summary>
    public static Task<string[]> All(string stage) => InState(stage, "all");

    /// <summary>Returns the id of a stage's one job when it runs.</summary>
    public static async Task<string> UntilRunning(string stage)
    {
        string[] running = [];
        await Until.Holds(async () => (running = await Running(stage)).Length == 1);
        return running[0];
    }

    /// <summary>The time that a job may take is over; SLURM looks every two seconds.</summary>
    public static Task LetTimeRunOut(string job) =>
        SlurmCluster.Run("scontrol", "update", $"JobId={job}", "EndTime=now+1");

    private static async Task<string[]> InState(string stage, string state)
    {
        var lines = await SlurmCluster.Run("squeue", "--noheader", "--array", $"--states={state}", "--format=%i %j");
        return [.. lines.Split('\n').Select(line => line.Split(' '))
            .Where(job => job.Length == 2 && job[1].StartsWith($"hormesis-{stage}-", StringComparison.Ordinal))
            .Select(job => job[0])];
    }
}
