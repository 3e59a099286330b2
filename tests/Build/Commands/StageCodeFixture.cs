using Hormesis.Build.Commands;

namespace Hormesis.Build.Tests.Commands;

/// <summary>The code of all stages, read once for all tests of a class.</summary>
public sealed class StageCodeFixture : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public StageCodeFixture() => Code = new(
        Path.Combine(AppContext.BaseDirectory, typeof(StageCodeFixture).Assembly.GetName().Name!),
        Path.Combine(folder.Path, "fingerprints"));

    internal StageCode Code { get; }

    public void Dispose() => folder.Dispose();
}
