using Hormesis.Evaluation.Memory;

namespace Hormesis.Evaluation.Tests.Memory;

public sealed class MemoryFindingsTests
{
    /// <summary>Of 100 held-out images 0.00, 0.01, …, 0.99, 99 are below 0.985, and 98 below 0.98.</summary>
    [Fact]
    public void What_is_nearer_than_the_level_of_held_out_images_is_flagged_nearest_first()
    {
        var findings = MemoryFindings.Of(
            [
                Image("a", 0.985, isHeldOut: false), Image("b", 0.98, isHeldOut: false),
                Image("c", 0.999, isHeldOut: false),
                .. Enumerable.Range(0, 100).Select(i => Image($"real{i}", i / 100.0, isHeldOut: true)),
            ],
            0.99);

        Assert.Equal(["c", "a", "b"], findings.Synthetic.Select(image => image.Id));
        Assert.Equal(["c", "a"], findings.Flagged.Select(image => image.Id));
    }

    [Fact]
    public void Without_held_out_images_nothing_is_flagged() =>
        Assert.Empty(MemoryFindings.Of([Image("a", 1, isHeldOut: false)], 0.99).Flagged);

    [Fact]
    public void What_is_written_is_read()
    {
        var path = Path.GetTempFileName();
        NearestImage[] images = [Image("a,\"b\"", 0.1 + 0.2, isHeldOut: false), Image("c", -1, isHeldOut: true)];

        MemoryTable.Write(path, images);

        Assert.Equal(images, MemoryTable.Read(path));
        File.WriteAllText(path, File.ReadAllText(path).Replace("held-out", "else", StringComparison.Ordinal));
        Assert.Contains($"{path}(3)", Assert.Throws<HormesisException>(() => MemoryTable.Read(path)).Message,
            StringComparison.Ordinal);
        File.Delete(path);
    }

    private static NearestImage Image(string id, double correlation, bool isHeldOut) => new()
    {
        Id = id,
        IsHeldOut = isHeldOut,
        Cohort = "mri",
        Nearest = "p/3",
        Correlation = correlation,
        RowShift = -1,
        ColumnShift = 2,
    };
}
