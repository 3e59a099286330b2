namespace Hormesis.EndToEnd.Tests.Documentation;

/// <summary>docs/add-a-stage.md, followed to the letter by a reader who compiles what it shows.</summary>
public sealed class AddAStageTests : IDisposable
{
    private readonly ChangedStudy study = new();
    private readonly DocumentedPage page = new("docs/add-a-stage.md");

    public void Dispose() => study.Dispose();

    [Fact]
    public async Task The_stage_of_the_page_compiles_runs_and_leaves_its_result()
    {
        foreach (var (file, text) in page.Blocks("csharp"))
            study.Add(file, text);
        foreach (var (file, text) in page.Blocks("diff"))
            study.Change(file, text);

        var output = (await study.Run("--target=Prepare", "--study=smoke")).Succeeded().Output;

        Assert.Contains("tumour-sizes/real: done in ", output, StringComparison.Ordinal);
        var rows = await File.ReadAllLinesAsync(study.At("artifacts/smoke/tumour-sizes/real/sizes.csv"),
            TestContext.Current.CancellationToken);
        Assert.Equal("slice,pixels", rows[0]);
        Assert.Equal(24, rows.Skip(1).Count()); // 12 patients, 2 slices each
        Assert.Contains("tumour-sizes/real/sizes.csv",
            await File.ReadAllTextAsync(study.At("artifacts/smoke/SHA256SUMS"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_holds_its_promise_of_twenty_lines()
    {
        var stage = page.Blocks("csharp").SelectMany(block => block.Text.Split('\n'))
            .Count(line => !string.IsNullOrWhiteSpace(line));
        var changed = page.Blocks("diff").SelectMany(block => block.Text.Split('\n'))
            .Count(line => line.StartsWith('+'));

        Assert.InRange(stage + changed, 1, 20);
        var files = page.Blocks("csharp").Concat(page.Blocks("diff")).Select(block => block.File);
        Assert.InRange(files.Distinct(StringComparer.Ordinal).Count(), 1, 2);
    }
}
