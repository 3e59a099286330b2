namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>What a person removes from the store by the command line.</summary>
[Collection(SmokeCollection.Name)]
public sealed class GcTests(SmokeStudy smoke)
{
    [Fact]
    public async Task A_dry_run_lists_what_Gc_removes_by_age_and_by_size_and_removes_nothing()
    {
        (await smoke.Paper()).Succeeded();
        var stored = Path.Combine(smoke.Folder.Artifacts, "store", "objects", "ab", new string('a', 64));
        Directory.CreateDirectory(Path.GetDirectoryName(stored)!);
        await File.WriteAllTextAsync(stored, "nobody's", TestContext.Current.CancellationToken);
        var line = $"store/objects/ab/{new string('a', 64)}  8 bytes";

        var planned = (await smoke.Folder.Run("Gc", "--keep-days=0", "--max-size=0", "--dryrun")).Succeeded();
        Assert.True(File.Exists(stored));
        var removed = (await smoke.Folder.Run("Gc", "--keep-days=0", "--max-size=0")).Succeeded();

        Assert.Contains(line, planned.Output, StringComparison.Ordinal);
        Assert.Contains("Would remove ", planned.Output, StringComparison.Ordinal);
        Assert.Contains(line, removed.Output, StringComparison.Ordinal);
        Assert.Contains("Removed ", removed.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(stored));
        (await smoke.Folder.Run("Verify")).Succeeded();
        (await smoke.Paper()).RanNothing();
    }
}
