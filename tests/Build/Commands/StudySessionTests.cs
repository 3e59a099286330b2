using Hormesis.Build.Commands;

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
