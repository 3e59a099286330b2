using Hormesis.Engine.Verification;
using Hormesis.Files;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Tests.Provenance;

public sealed class StudyDocumentsTests : IDisposable
{
    private readonly RecordedStudy study = new();

    public static TheoryData<string> Names => [.. StudyDocuments.Names];

    public void Dispose() => study.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sums_cover(string name) =>
        Assert.Contains($"{Digest.OfText(study.Bench.Read(name))}  {name}\n", study.Bench.Read("SHA256SUMS"),
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_altered_document_is_found_by_Verify_and_mended_by_the_next_run(string name)
    {
        var text = study.Bench.Read(name);
        DurableFile.SetMode(study.Bench.Shown(name), 0b110_000_000);
        File.WriteAllText(study.Bench.Shown(name), text.Replace("study", "other", StringComparison.Ordinal));

        Assert.Equal([name], Verify().Select(finding => finding.Path));
        Assert.Empty(study.Bench.Run(study.Study).Ran);
        Assert.Equal(text, study.Bench.Read(name));
        File.Delete(study.Bench.Shown($"{name}.kept")); // It may be someone's work.
        Assert.Empty(Verify());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_missing_document_is_found_by_Verify(string name)
    {
        File.Delete(study.Bench.Shown(name));

        Assert.Equal([(FindingKind.Missing, name)], Verify().Select(finding => (finding.Kind, finding.Path)));
    }

    [Fact]
    public void Equal_studies_have_equal_documents()
    {
        using var again = new RecordedStudy();

        Assert.All(StudyDocuments.Names, name => Assert.Equal(study.Bench.Read(name), again.Bench.Read(name)));
    }

    private IReadOnlyList<Finding> Verify() => StudyVerifier.Verify(study.Bench.Artifacts, "study");
}
