using Hormesis.Study.Results.Report;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Tests.Results.Report;

public sealed class SharedFindingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Equal_studies_share_every_verdict()
    {
        var section = Section(slope: 0.3, otherSlope: 0.3);

        Assert.Contains("10 of 10 verdicts are equal, and 0 contradict each other", section, StringComparison.Ordinal);
        Assert.Contains("| replace | 83.33 | shown | shown | yes |", section, StringComparison.Ordinal);
        Assert.Contains("| real-only | 16.67 | excluded | excluded | yes |", section, StringComparison.Ordinal);
    }

    [Fact]
    public void Harm_that_one_study_shows_and_the_other_excludes_contradicts()
    {
        var section = Section(slope: 0.3, otherSlope: 0);

        Assert.Contains("| replace | 83.33 | excluded | shown | no |", section, StringComparison.Ordinal);
        Assert.Matches("[1-5] contradict each other", section);
    }

    [Fact]
    public void Without_a_common_verdict_there_is_no_section() =>
        Assert.Null(SharedFindings.Section("full", Saved("full", 0.3, 3), "small", Saved("small", 0.3, seeds: 1)));

    [Fact]
    public void A_study_without_results_has_no_section() =>
        Assert.Null(SharedFindings.Section("full", Saved("full", 0.3, 3), "small", Path.Combine(folder, "none")));

    private string Section(double slope, double otherSlope) =>
        SharedFindings.Section("full", Saved("full", slope, 3), "small", Saved("small", otherSlope, 3))!;

    private string Saved(string name, double slope, int seeds)
    {
        var paper = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        MadeUpFindings.Of(slope, seeds, generators: 1).Save(Path.Combine(paper, StudyFindings.FileName));
        return paper;
    }
}
