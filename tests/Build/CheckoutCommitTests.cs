using System.Diagnostics;
using Hormesis.Store.Manifests;

namespace Hormesis.Build.Tests;

public sealed class CheckoutCommitTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_checkout_names_its_commit() => Assert.Equal(new(Committed(), HasChanges: false), Read());

    [Theory]
    [InlineData("src/a.cs")]
    [InlineData("src/new.cs")]
    [InlineData("cake.sh")]
    [InlineData("Directory.Build.props")]
    [InlineData("experiments.yaml")]
    public void A_changed_or_new_file_that_decides_results_is_a_change(string path)
    {
        var commit = Committed();
        folder.Write(path, "changed");

        Assert.Equal(new(commit, HasChanges: true), Read());
    }

    [Fact]
    public void A_removed_source_is_a_change()
    {
        var commit = Committed();
        File.Delete(folder.File("src/a.cs"));

        Assert.Equal(new(commit, HasChanges: true), Read());
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/results.md")]
    [InlineData("artifacts/x")]
    public void Another_file_decides_no_result(string path)
    {
        var commit = Committed();
        folder.Write(path, "changed");

        Assert.Equal(new(commit, HasChanges: false), Read());
    }

    [Fact]
    public void Git_writes_nothing_into_the_repository()
    {
        Committed();
        File.SetLastWriteTimeUtc(folder.File("src/a.cs"), DateTime.UnixEpoch); // git would note the new time
        var before = Index();

        Read();

        Assert.Equal(before, Index());
    }

    [Fact]
    public void A_further_worktree_names_its_own_commit()
    {
        Committed();
        Git("worktree", "add", "-q", "-b", "other", Path.Combine(folder.Path, "other"));
        var other = Path.Combine(folder.Path, "other");
        Git("-C", other, "commit", "-q", "--allow-empty", "-m", "second");

        var commit = Git("-C", other, "rev-parse", "HEAD");
        Assert.Equal(new(commit, HasChanges: false), CheckoutCommit.Read(other, "1.0.0"));
        Assert.Equal(commit, CheckoutCommit.OfFiles(other).Id);
    }

    [Theory]
    [InlineData]
    [InlineData("pack-refs", "--all")]
    [InlineData("checkout", "-q", "--detach")]
    public void Without_git_the_commit_is_read_and_changes_are_unknown(params string[] command)
    {
        var commit = Committed();
        if (command.Length > 0)
            Git(command);

        Assert.Equal(new(commit, HasChanges: null), CheckoutCommit.OfFiles(folder.Path));
    }

    [Fact]
    public void A_repository_without_a_commit_has_none()
    {
        Git("init", "-q");

        Assert.Equal(SourceCommit.Unknown, Read());
    }

    [Fact]
    public void A_damaged_repository_has_none()
    {
        folder.Write(".git/HEAD", "nonsense");

        Assert.Equal(SourceCommit.Unknown, Read());
    }

    [Theory]
    [InlineData("1.0.0", "unknown")]
    [InlineData("1.0.0+abc", "unknown")]
    [InlineData("1.0.0+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa + unknown changes")]
    public void Without_a_repository_the_program_names_the_commit_of_its_archive(string version, string commit) =>
        Assert.Equal(commit, $"{CheckoutCommit.Read(folder.Path, version)}");

    [Fact]
    public void A_repository_around_the_checkout_is_another_one()
    {
        Committed();

        Assert.Equal(SourceCommit.Unknown, CheckoutCommit.Read(folder.Make("vendored"), "1.0.0"));
    }

    private SourceCommit Read() => CheckoutCommit.Read(folder.Path, "1.0.0");

    private byte[] Index() => File.ReadAllBytes(folder.File(".git/index"));

    private string Committed()
    {
        Git("init", "-q");
        foreach (var path in new[] { "src/a.cs", "cake.sh", "README.md", "experiments.yaml", "Directory.Build.props" })
            folder.Write(path, "");
        Git("add", "-A");
        Git("commit", "-q", "-m", "first");
        return Git("rev-parse", "HEAD");
    }

    private string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git",
            ["-c", "user.name=a", "-c", "user.email=a@b", .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output.Trim();
    }
}
