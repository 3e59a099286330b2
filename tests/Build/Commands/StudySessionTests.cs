using Hormesis.Build.Commands;
using Hormesis.Study.Experiments;

namespace Hormesis.Build.Tests.Commands;

public sealed class StudySessionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Artifacts_among_the_data_are_refused_before_anything_is_read()
    {
        var error =
            Assert.Throws<HormesisException>(() =>
            new StudySession(Options
            with { DataFolder = folder.Path, ArtifactsFolder = Path.Combine(folder.Path, "new") }, null!));

        Assert.StartsWith(
            $"The artifacts folder {folder.Path}/new lies in the data folder {folder.Path}, ", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_what_was_begun_ahead_is_told_where_it_is_needed()
    {
        var missing = Path.Combine(folder.Path, "missing.yaml");
        using var session =
            new StudySession(Options with { ExperimentsFile = missing, ArtifactsFolder = folder.Path }, null!);
        session.LookAhead();

        var error = Assert.Throws<HormesisException>(() => session.Run(StageKind.Prepare));

        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
    }

    private static StudyOptions Options => new()
    {
        RepositoryFolder = "",
        ExperimentsFile = "",
        ArtifactsFolder = "",
        Parallel = 1,
        Exclusive = false,
        OpenRemote = _ => throw new NotSupportedException(),
        Worker = new("", []),
        Cancellation = CancellationToken.None,
    };
}
