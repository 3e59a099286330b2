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

    /// <summary>
    /// A synthetic image has one of H + 1 ranks among H held-out ones, all equally likely. It is flagged at the first of
    /// 49 with 48, at the first three of 201 with 200, at the first two of 101 with 100 (99 below are enough).
    /// </summary>
    [Theory]
    [InlineData(48, 1.0 / 49)]
    [InlineData(200, 3.0 / 201)]
    [InlineData(100, 2.0 / 101)]
    [InlineData(0, 0)]
    public void The_share_that_is_flagged_by_chance_is_exact(int heldOut, double expected)
    {
        NearestImage[] real = [.. Enumerable.Range(0, heldOut).Select(i => Image($"real{i}", i, isHeldOut: true))];
        NearestImage[] synthetic =
            [.. Enumerable.Range(0, heldOut + 1).Select(i => Image($"{i}", i - 0.5, isHeldOut: false))];

        var findings = MemoryFindings.Of([.. real, .. synthetic], 0.99);

        Assert.Equal(expected, findings.FlaggedByChance, 12);
        Assert.Equal(expected, (double)findings.Flagged.Count / synthetic.Length, 12);
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
