using System.IO.Compression;
using FsCheck;
using FsCheck.Xunit;
using Hormesis.Imaging.Nifti;

namespace Hormesis.Imaging.Tests.Nifti;

/// <summary>What is wrong with a file is said with its name; nothing is guessed.</summary>
public sealed class NiftiDamageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("a.nii")]
    [InlineData("a.nii.gz")]
    public void A_file_cut_anywhere_is_an_error_with_its_name(string name)
    {
        new NiftiSample { Extension = 16 }.Write(folder.File(name));
        var whole = File.ReadAllBytes(folder.File(name));
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(folder.File(name), whole[..length]);
            Assert.Contains(name, Error(name), StringComparison.Ordinal);
        }
    }

    [Property(MaxTest = 200)]
    public void A_changed_byte_in_a_compressed_file_is_an_error_or_changes_nothing(PositiveInt at, byte change)
    {
        new NiftiSample().Write(folder.File("a.nii.gz"));
        var bytes = File.ReadAllBytes(folder.File("a.nii.gz"));
        bytes[at.Get % bytes.Length] ^= change;
        File.WriteAllBytes(folder.File("a.nii.gz"), bytes);
        try
        {
            Assert.Equal(Enumerable.Range(0, 12).Select(value => (float)value),
                NiftiFile.Read(folder.File("a.nii.gz")).Voxels);
        }
        catch (HormesisException error)
        {
            Assert.Contains("a.nii.gz", error.Message, StringComparison.Ordinal);
        }
    }

    [Property(MaxTest = 300)]
    public void Any_header_is_read_or_refused(PositiveInt at, byte value, PositiveInt at2, byte value2)
    {
        new NiftiSample().Write(folder.File("a.nii"));
        var bytes = File.ReadAllBytes(folder.File("a.nii"));
        (bytes[at.Get % 352], bytes[at2.Get % 352]) = (value, value2);
        File.WriteAllBytes(folder.File("a.nii"), bytes);
        try
        {
            Assert.All(NiftiFile.Read(folder.File("a.nii")).Voxels, voxel => Assert.True(float.IsFinite(voxel)));
        }
        catch (HormesisException error)
        {
            Assert.Contains("a.nii", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_truncated_scan_tells_the_bytes_expected_and_found()
    {
        new NiftiSample().Write(folder.File("a.nii"));
        var bytes = File.ReadAllBytes(folder.File("a.nii"));
        File.WriteAllBytes(folder.File("a.nii"), bytes[..370]);

        Assert.Contains("376 bytes expected, at most 370 found", Error("a.nii"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_gzip_members_are_one_file()
    {
        new NiftiSample().Write(folder.File("a.nii"));
        var bytes = File.ReadAllBytes(folder.File("a.nii"));
        using (var file = File.Create(folder.File("b.nii.gz")))
        {
            foreach (var part in (byte[][])[bytes[..200], bytes[200..]])
            {
                using var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
                gzip.Write(part);
            }
        }

        Assert.Equal(11, NiftiFile.Read(folder.File("b.nii.gz")).Voxels[^1]);
    }

    /// <summary>bgzip writes a member for each 64 KiB and an empty one at the end, whose bytes are in the specification
    /// of SAM.</summary>
    [Fact]
    public void Many_gzip_members_with_an_empty_one_at_the_end_are_one_file()
    {
        new NiftiSample().Write(folder.File("a.nii"));
        using (var file = File.Create(folder.File("b.nii.gz")))
        {
            foreach (var part in File.ReadAllBytes(folder.File("a.nii")).Chunk(10))
            {
                using var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
                gzip.Write(part);
            }

            file.Write(Convert.FromHexString("1f8b08040000000000ff0600424302001b0003000000000000000000"));
        }

        Assert.Equal(11, NiftiFile.Read(folder.File("b.nii.gz")).Voxels[^1]);
    }

    [Fact]
    public void A_gzip_bomb_is_refused_without_reading_it_whole()
    {
        using (var gzip = new GZipStream(File.Create(folder.File("bomb.nii.gz")), CompressionLevel.Fastest))
        {
            new NiftiSample().Write(folder.File("a.nii"));
            gzip.Write(File.ReadAllBytes(folder.File("a.nii")));
            gzip.Write(new byte[8 << 20]);
        }

        Assert.Contains("more than its header declares", Error("bomb.nii.gz"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.nii")]
    [InlineData("a.nii.gz")]
    public void A_header_that_promises_more_than_the_file_can_hold_allocates_nothing(string name)
    {
        new NiftiSample { Dimensions = [3, 512, 512, 500, 1, 1, 1, 1] }.Write(folder.File(name));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("bytes expected", Error(name), StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
    }

    [Fact]
    public void Absurd_sizes_are_refused()
    {
        Assert.Contains("32767x32767x32767", Refused(new() { Dimensions = [3, 32767, 32767, 32767, 1, 1, 1, 1] }),
            StringComparison.Ordinal);
        Assert.Contains("at most 134217728",
            Refused(new() { Version = 2, Dimensions = [3, long.MaxValue, long.MaxValue, 2, 1, 1, 1, 1] }),
            StringComparison.Ordinal);
        Assert.Contains("at least 1", Refused(new() { Dimensions = [3, 3, -2, 2, 1, 1, 1, 1] }),
            StringComparison.Ordinal);
        Assert.Contains("dim[0] is 0", Refused(new() { Dimensions = [0, 3, 2, 2, 1, 1, 1, 1] }),
            StringComparison.Ordinal);
        Assert.Contains("one 3-D scan", Refused(new() { Dimensions = [4, 3, 2, 1, 2, 1, 1, 1] }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32, "complex")]
    [InlineData(1792, "complex")]
    [InlineData(128, "RGB")]
    [InlineData(1536, "128-bit")]
    [InlineData(77, "unknown type")]
    public void Voxels_that_are_no_real_numbers_are_refused(int datatype, string name) =>
        Assert.Contains(name, Refused(new() { Datatype = datatype }), StringComparison.Ordinal);

    [Theory]
    [InlineData(100)]
    [InlineData(-1)]
    [InlineData(1e30)]
    [InlineData(double.NaN)]
    public void A_voxel_offset_out_of_place_is_refused(double offset) =>
        Assert.Contains("vox_offset", Refused(new() { VoxelOffset = offset }), StringComparison.Ordinal);

    [Fact]
    public void A_place_that_is_none_is_refused()
    {
        Assert.Contains("sform", Refused(new() { Rows = new double[12] }), StringComparison.Ordinal);
        Assert.Contains("sform", Refused(new() { Rows = [1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0] }),
            StringComparison.Ordinal);
        Assert.Contains("qform",
            Refused(new() { SformCode = 0, QformCode = 1, Quaternion = [double.NaN, 0, 0, 0, 0, 0] }),
            StringComparison.Ordinal);
        Assert.Contains("pixdim", Refused(new() { SformCode = 0, PixelDimensions = new double[8] }),
            StringComparison.Ordinal);
        Assert.Contains("scl_inter", Refused(new() { Intercept = double.NaN }), StringComparison.Ordinal);
    }

    [Fact]
    public void Voxels_that_are_not_finite_are_counted_and_the_first_is_named()
    {
        double[] values =
            [.. Enumerable.Range(0, 12).Select(i => i is 7 or 9 ? double.NaN : i == 10 ? double.PositiveInfinity : i)];

        Assert.Contains("3 of 12 voxels are NaN or infinite, the first at (1, 0, 1)",
            Refused(new() { Datatype = 16, Values = values }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named_with_what_was_looked_for()
    {
        Assert.Contains(folder.File("none.nii.gz"), Error("none.nii.gz"), StringComparison.Ordinal);
        new NiftiSample { Pair = true }.Write(folder.File("half.hdr"));
        File.Delete(folder.File("half.img"));
        Assert.Contains(folder.File("half.img.gz"), Error("half.hdr"), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_formats_are_told_from_nifti()
    {
        File.WriteAllBytes(folder.File("a.nii"), new byte[1000]);
        Assert.Contains("the file is not NIfTI", Error("a.nii"), StringComparison.Ordinal);
        Assert.Contains("the name is not that of a NIfTI scan", Error("a.mha"), StringComparison.Ordinal);
        File.WriteAllText(folder.File("b.nii.gz"), "not gzip");
        Assert.Contains("gzip", Error("b.nii.gz"), StringComparison.Ordinal);
        new NiftiSample().Write(folder.File("c.hdr"));
        File.WriteAllBytes(folder.File("c.img"), new byte[100]);
        Assert.Contains("single .nii file", Error("c.hdr"), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string Refused(NiftiSample sample)
    {
        sample.Write(folder.File("refused.nii"));
        return Error("refused.nii");
    }

    private string Error(string name) =>
        Assert.Throws<HormesisException>(() => NiftiFile.Read(folder.File(name))).Message;
}
