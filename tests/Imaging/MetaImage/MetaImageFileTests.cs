using FsCheck;
using FsCheck.Xunit;
using Hormesis.Imaging.MetaImage;
using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Scans;
using Hormesis.Imaging.Tests.Nifti;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Tests.MetaImage;

/// <summary>Stored values are 0 .. 11 on 3 x 2 x 2 voxels, the first axis fastest.</summary>
public sealed class MetaImageFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("MET_UCHAR")]
    [InlineData("MET_CHAR")]
    [InlineData("MET_SHORT")]
    [InlineData("MET_USHORT")]
    [InlineData("MET_INT")]
    [InlineData("MET_UINT")]
    [InlineData("MET_LONG")]
    [InlineData("MET_ULONG")]
    [InlineData("MET_LONG_LONG")]
    [InlineData("MET_ULONG_LONG")]
    [InlineData("MET_FLOAT")]
    [InlineData("MET_DOUBLE")]
    public void Every_real_type_is_read_plain_and_compressed_in_both_byte_orders(string type)
    {
        foreach (var (bigEndian, compressed) in ((bool, bool)[])[(false, false), (true, false), (false, true),
            (true, true)])
            Assert.Equal(
                [5, 4, 3, 2, 1, 0, 11, 10, 9, 8, 7, 6],
                Read(new() { Type = type, BigEndian = bigEndian, Compressed = compressed }).Voxels);
    }

    /// <summary>ITK's axes run to left and posterior, those of a volume to right and anterior.</summary>
    [Fact]
    public void Itk_s_identity_is_turned_around_two_axes_as_the_same_nifti_is()
    {
        new NiftiSample { Rows = [-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0] }.Write(folder.File("a.nii"));

        Assert.Equal(NiftiFile.Read(folder.File("a.nii")).Voxels, Read(new()).Voxels);
    }

    /// <summary>Row i of the matrix is the direction of stored axis i, in LPS: i to posterior, j to superior, k to the
    /// patient's right.</summary>
    [Fact]
    public void Rows_of_the_matrix_are_the_directions_of_the_stored_axes()
    {
        var sample = new MetaSample().With("TransformMatrix", "0 1 0 0 0 1 -1 0 0").With("ElementSpacing", "2 3 4")
            .With("Offset", "-7 8 9");
        sample.Write(folder.File("a.mha"));
        new NiftiSample { Rows = [0, 0, 4, 7, -2, 0, 0, -8, 0, 3, 0, 9] }.Write(folder.File("a.nii"));

        var volume = ScanFile.Read(folder.File("a.mha"));

        Assert.Equal((2, 3, 2), volume.Size);
        Assert.Equal((4, 2, 3), volume.SpacingMm);
        Assert.Equal([2, 8, 1, 7, 0, 6, 5, 11, 4, 10, 3, 9], volume.Voxels);
        Assert.Null(ScanFile.ReadGrid(folder.File("a.mha")).Difference(ScanFile.ReadGrid(folder.File("a.nii"))));
    }

    [Fact]
    public void A_slice_of_two_dimensions_is_a_volume_of_one_slice()
    {
        var slice = new MetaSample { Values = [0, 1, 2, 3, 4, 5] }.With("NDims", "2").With("DimSize", "3 2")
            .With("TransformMatrix", "1 0 0 1").With("Offset", "0 0").With("CenterOfRotation", "0 0")
            .With("ElementSpacing", "1 1");

        Assert.Equal((3, 2, 1), Read(slice).Size);
    }

    [Fact]
    public void Fields_by_their_older_names_windows_line_ends_and_missing_fields_are_read()
    {
        var sample = new MetaSample().Without("TransformMatrix").Without("Offset").Without("ElementSpacing")
            .With("Rotation", "1 0 0 0 1 0 0 0 1").With("Position", "0 0 0").With("ElementSize", "1 1 2");
        sample.Write(folder.File("a.mha"), newLine: "\r\n");

        Assert.Equal((1, 1, 2), MetaImageFile.Read(folder.File("a.mha")).SpacingMm);
    }

    [Theory]
    [InlineData("NDims", "4", "has NDims = `4`")]
    [InlineData("BinaryData", "False", "BinaryData = False")]
    [InlineData("BinaryData", "maybe", "must be True or False")]
    [InlineData("DimSize", "3 2", "DimSize = `3 2`; it must be 3 numbers")]
    [InlineData("DimSize", "3 2 0", "whole number from 1")]
    [InlineData("DimSize", "3 2 2.5", "whole number from 1")]
    [InlineData("DimSize", "100000 100000 100000", "at most 134217728 are allowed")]
    [InlineData("DimSize", "300 300 300", "the file is truncated: 54000000 bytes expected")]
    [InlineData("ElementSpacing", "1 1 0", "every spacing must be above 0")]
    [InlineData("ElementSpacing", "1 1 nan", "it must be 3 numbers")]
    [InlineData("TransformMatrix", "1 0 0 1 0 0 0 0 1", "does not define a position in space")]
    [InlineData("ElementNumberOfChannels", "3", "has ElementNumberOfChannels = 3")]
    [InlineData("ElementToIntensityFunctionSlope", "2", "ElementToIntensityFunction")]
    [InlineData("Rotation", "1 0 0 0 1 0 0 0 1", "gives both TransformMatrix and Rotation")]
    public void A_field_that_is_not_supported_is_told_with_its_value(string key, string value, string message) =>
        Assert.Contains(message, Refusal(new MetaSample().With(key, value)), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_type_is_told_with_the_known_ones() =>
        Assert.Contains("has ElementType = `MET_STRING`; scans must have one of MET_UCHAR",
            Refusal(new() { Type = "MET_STRING" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.raw")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("LIST")]
    [InlineData("slice%03d.raw 1 2 1")]
    public void Voxels_in_other_files_are_refused(string other)
    {
        new MetaSample().Write(folder.File("a.mhd"), other);

        var message = Assert.Throws<HormesisException>(() => ScanFile.Read(folder.File("a.mhd"))).Message;

        Assert.Contains($"ElementDataFile = `{other}`", message, StringComparison.Ordinal);
        Assert.Contains("Convert the scan to a single .mha", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_cut_anywhere_is_an_error_with_its_name(bool compressed)
    {
        new MetaSample { Compressed = compressed }.Write(folder.File("a.mha"));
        var whole = File.ReadAllBytes(folder.File("a.mha"));
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(folder.File("a.mha"), whole[..length]);
            Assert.Contains("a.mha",
                Assert.Throws<HormesisException>(() => MetaImageFile.Read(folder.File("a.mha"))).Message,
                StringComparison.Ordinal);
        }
    }

    /// <summary>Writers that give no CompressedDataSize.</summary>
    [Fact]
    public void Compressed_voxels_without_their_checksum_are_refused_even_without_their_length()
    {
        new MetaSample { Compressed = true }.Write(folder.File("a.mha"));
        var text = File.ReadAllBytes(folder.File("a.mha"));
        var field = text.AsSpan().IndexOf("CompressedDataSize"u8);
        var lineEnd = field + text.AsSpan(field).IndexOf((byte)'\n') + 1;
        byte[] without = [.. text[..field], .. text[lineEnd..]];
        File.WriteAllBytes(folder.File("a.mha"), without);
        Assert.Equal(12, MetaImageFile.Read(folder.File("a.mha")).Voxels.Length);

        File.WriteAllBytes(folder.File("a.mha"), without[..^2]);

        Assert.Contains("its zlib data are not those of the header",
            Assert.Throws<HormesisException>(() => MetaImageFile.Read(folder.File("a.mha"))).Message,
            StringComparison.Ordinal);
    }

    [Property(MaxTest = 300)]
    public void A_changed_byte_is_an_error_or_a_volume_of_some_size(PositiveInt at, byte change)
    {
        new MetaSample { Compressed = true }.Write(folder.File("a.mha"));
        var bytes = File.ReadAllBytes(folder.File("a.mha"));
        bytes[at.Get % bytes.Length] ^= change;
        File.WriteAllBytes(folder.File("a.mha"), bytes);
        try
        {
            Assert.NotEmpty(MetaImageFile.Read(folder.File("a.mha")).Voxels);
        }
        catch (HormesisException error)
        {
            Assert.Contains("a.mha", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_foreign_file_is_told_what_it_is()
    {
        File.WriteAllText(folder.File("a.mha"), "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 2\n");
        Assert.Contains("a pointer of Git LFS", Error(), StringComparison.Ordinal);

        File.WriteAllBytes(folder.File("a.mha"), new byte[100_000]);
        Assert.Contains("the file is not MetaImage", Error(), StringComparison.Ordinal);

        File.WriteAllText(folder.File("a.mha"), string.Concat(Enumerable.Repeat("a\n", 10)));
        Assert.Contains("the line `a` is not `Key = Value`", Error(), StringComparison.Ordinal);
    }

    private Volume Read(MetaSample sample)
    {
        sample.Write(folder.File("a.mha"));
        return MetaImageFile.Read(folder.File("a.mha"));
    }

    private string Refusal(MetaSample sample)
    {
        sample.Write(folder.File("a.mha"));
        return Error();
    }

    private string Error() =>
        Assert.Throws<HormesisException>(() => MetaImageFile.Read(folder.File("a.mha"))).Message;
}
