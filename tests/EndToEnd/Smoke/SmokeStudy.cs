
namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>
/// The study <c>smoke</c>, made once and shared by the tests that look at it or go on from it. Each test finds it
/// whole, or calls <see cref="Paper"/> first.
/// </summary>
public sealed class SmokeStudy : IAsyncLifetime
{
    private const string Header = "\n  smoke:\n";

    private readonly StudyFolder study = new("smoke");

    /// <summary>The run that made it.</summary>
    internal CakeResult First { get; private set; } = new(-1, "", "");

    /// <summary>Its SHA256SUMS.</summary>
    internal string Sums { get; private set; } = "";

    internal StudyFolder Folder => study;

    public async ValueTask InitializeAsync()
    {
        First = (await study.Paper()).Succeeded();
        Sums = study.Sums();
    }

    public ValueTask DisposeAsync()
    {
        study.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The repository's experiments.yaml with settings laid over those of <c>smoke</c>, as if it had been
    /// edited.</summary>
    /// <param name="settings">One line of YAML.</param>
    internal static string Edited(TemporaryFolder folder, string settings)
    {
        var own = File.ReadAllText(Path.Combine(Checkout.Folder, "experiments.yaml"));
        Assert.Contains(Header, own, StringComparison.Ordinal);
        return folder.Write(
            "experiments.yaml",
            $"{own.Replace(Header, "\n  unedited:\n", StringComparison.Ordinal).TrimEnd()}\n  smoke:\n    " +
                $"extends: unedited\n    {settings}\n");
    }

    internal Task<CakeResult> Paper(params string[] arguments) => study.Paper(arguments);
}
