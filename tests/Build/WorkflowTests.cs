namespace Hormesis.Build.Tests;

public sealed class WorkflowTests
{
    /// <summary>Whoever owns an action may move its tag, but not its commit.</summary>
    [Fact]
    public void Every_action_of_a_workflow_is_pinned_by_its_commit_and_names_its_version()
    {
        var uses = Directory.EnumerateFiles(Path.Combine(Repository.Folder, ".github", "workflows"), "*.yml")
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains("uses:", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches("@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", line));
    }
}
