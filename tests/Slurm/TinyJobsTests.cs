using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Slurm.Tests;

/// <summary>Actions as jobs of a real cluster that nothing happens to.</summary>
[Collection(ClusterCollection.Name)]
public sealed class TinyJobsTests(SlurmCluster cluster) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await cluster.Start();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Two_hundred_jobs_are_two_hundred_results_in_arrays_as_large_as_the_cluster_takes()
    {
        var instances = Enumerable.Range(0, 200)
            .Select(number =>
            Instances.Write(FormattableString.Invariant($"n{number}"), FormattableString.Invariant($"text {number}")))
            .ToArray();
        using var bench =
            ClusterBench.New(program: new(Path.Combine(AppContext.BaseDirectory, "tiny-worker.sh"), []));

        var earlier = await Jobs.All("write"); // Other tests' of the same cluster.

        bench.RunJobs(new(), instances);

        Assert.All(instances, instance =>
            Assert.Equal($"{instance.Parameters["text"]}\n", bench.Read($"{instance.Id}/out.txt")));
        var jobs = (await Jobs.All("write")).Except(earlier, StringComparer.Ordinal).ToArray();
        Assert.Equal(200, jobs.Length);
        // MaxArraySize
        Assert.Equal([120, 80], jobs.GroupBy(job => job.Split('_')[0]).Select(array => array.Count())
            .OrderDescending());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(bench.Store, "staging")));
    }

    [Fact]
    public void A_job_has_the_environment_of_a_worker_of_this_machine()
    {
        using var here = new Bench();
        using var there = ClusterBench.New();

        here.RunWorkers(Instances.Of("environment", "e"));
        there.RunJobs(new(), Instances.Of("environment", "e"));

        Assert.Equal(Variables(here), Variables(there));
    }

    [Fact]
    public async Task Accounts_are_asked_for_in_words_that_SLURM_knows()
    {
        var answer = await new SlurmPrograms().Run("sacct", SacctTable.Arguments(["hormesis-a"]));

        Assert.Equal("Slurm accounting storage is disabled", answer.Complaint);
    }

    /// <summary>But the folder for temporary files, which is the node's own.</summary>
    private static IEnumerable<string> Variables(Bench bench) =>
        File.ReadAllLines(bench.Shown("environment/e/out.txt"))
            .Where(line => !line.StartsWith("TMPDIR=", StringComparison.Ordinal));
}
