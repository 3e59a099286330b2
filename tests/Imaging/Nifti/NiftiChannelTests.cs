using Hormesis.Imaging.Nifti;

namespace Hormesis.Imaging.Tests.Nifti;

/// <summary>Scans with several channels in one file of four dimensions, as in MSD.</summary>
public sealed class NiftiChannelTests : IDisposable
{
    /// <summary>2 x 1 x 2 voxels, three channels.</summary>
    private static readonly NiftiSample Series = new() { Dimensions = [4, 2, 1, 2, 3, 1, 1, 1] };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0, new float[] { 0, 1, 2, 3 })]
    [InlineData(1, new float[] { 4, 5, 6, 7 })]
    [InlineData(2, new float[] { 8, 9, 10, 11 })]
    public void One_channel_is_read_as_a_scan(int channel, float[] expected)
    {
        foreach (var name in (string[])["a.nii", "a.nii.gz"])
        {
            Series.Write(folder.File(name));

            Assert.Equal(expected, NiftiFile.Read(folder.File(name), channel).Voxels);
        }
    }

    [Fact]
    public void A_channel_that_the_file_has_not_is_told_with_those_that_it_has()
    {
        Series.Write(folder.File("a.nii"));
        new NiftiSample().Write(folder.File("b.nii"));

        Assert.Contains("its size is 2x1x2x3, so it has no channel 3; channels are numbered from 0 to 2",
            Error("a.nii", 3), StringComparison.Ordinal);
        Assert.Contains("this file has only one", Error("b.nii", 1), StringComparison.Ordinal);
        Assert.Equal(12, NiftiFile.Read(folder.File("b.nii"), 0).Voxels.Length);
    }

    /// <summary>The first channel is whole, and the file nevertheless damaged.</summary>
    [Theory]
    [InlineData("a.nii")]
    [InlineData("a.nii.gz")]
    public void A_file_that_ends_behind_the_wanted_channel_is_truncated(string name)
    {
        Series.Write(folder.File(name));
        var whole = File.ReadAllBytes(folder.File(name));
        File.WriteAllBytes(folder.File(name), whole[..^2]);

        Assert.Contains("truncated", Error(name, 0), StringComparison.Ordinal);
    }

    private string Error(string name, int channel) =>
        Assert.Throws<HormesisException>(() => NiftiFile.Read(folder.File(name), channel)).Message;
}
