namespace Hormesis.Slurm.Tests;

/// <summary>A host process of its own, for a test that kills it.</summary>
internal static class JobHost
{
    /// <summary>Waits for a job that waits for a file.</summary>
    public static int Run(string artifacts, string file)
    {
        using var bench = ClusterBench.Of(artifacts);
        bench.RunJobs(new(), WaitingJob.For(file));
        return 0;
    }
}
