namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>A dataset of the study <c>smoke</c> taken out, and predictions brought back.</summary>
[Collection(SmokeCollection.Name)]
public sealed class ExportTests(SmokeStudy smoke) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Exported_reference_masks_given_back_as_predictions_score_a_Dice_of_1()
    {
        (await smoke.Folder.Run("Export", "--format=nnunet", "--rate=1/2", $"--to={folder.Path}")).Succeeded();
        var masks = Path.Combine(folder.Path, "nnUNet_raw", "Dataset501_Hormesis", "labelsTs");

        (await smoke.Folder.Run("Tables", $"--predictions={masks}", "--name=reference")).Succeeded();

        var table = await File.ReadAllTextAsync(
            Path.Combine(smoke.Folder.Results, "paper", "table1.csv"), TestContext.Current.CancellationToken);
        Assert.Contains("\nreference,0,1,0,6,1,1,0,", table, StringComparison.Ordinal);
        (await smoke.Paper()).Succeeded();
        Assert.Equal(smoke.Sums, smoke.Folder.Sums());
    }

    [Fact]
    public async Task An_export_into_the_results_is_refused()
    {
        var place = Path.Combine(smoke.Folder.Results, "exports");

        var result = await smoke.Folder.Run("Export", "--format=nnunet", $"--to={place}");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("lies in the artifacts folder", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place));
    }
}
