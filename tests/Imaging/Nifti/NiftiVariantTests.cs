using FsCheck;
using FsCheck.Xunit;
using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Tests.Nifti;

/// <summary>However a scan is stored, it reads the same.</summary>
public sealed class NiftiVariantTests : IDisposable
{
    private static readonly int[] Datatypes = [2, 4, 8, 16, 64, 256, 512, 768, 1024, 1280];
    private readonly TemporaryFolder folder = new();

    public static TheoryData<int, bool, string> Variants()
    {
        var data = new TheoryData<int, bool, string>();
        foreach (var version in (int[])[1, 2])
        {
            foreach (var bigEndian in (bool[])[false, true])
            {
                foreach (var name in (string[])["a.nii", "a.nii.gz", "a.hdr", "a.hdr.gz"])
                    data.Add(version, bigEndian, name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_version_byte_order_and_kind_of_file_reads_the_same(int version, bool bigEndian, string name)
    {
        foreach (var datatype in Datatypes)
        {
            var volume =
                Read(new() { Version = version, BigEndian = bigEndian,
                Pair = name.Contains("hdr", StringComparison.Ordinal), Datatype = datatype }, name);

            Assert.Equal((3, 2, 2), volume.Size);
            Assert.Equal((1, 1, 1), volume.SpacingMm);
            Assert.Equal(Enumerable.Range(0, 12).Select(value => (float)value), volume.Voxels);
        }
    }

    [Theory]
    [InlineData(256, -128)]
    [InlineData(4, -32768)]
    [InlineData(512, 65535)]
    [InlineData(8, -2147483648)]
    [InlineData(768, 4294967295)]
    [InlineData(1024, -9007199254740992)]
    [InlineData(1280, 18446744073709549568)]
    [InlineData(16, -1.5)]
    [InlineData(64, 0.1)]
    public void The_ends_of_a_type_keep_their_sign(int datatype, double value)
    {
        foreach (var bigEndian in (bool[])[false, true])
            Assert.Equal((float)value,
                Read(new() { BigEndian = bigEndian, Datatype = datatype, Values = [value, .. new double[11]] },
                "a.nii").Voxels[0]);
    }

    [Theory]
    [InlineData("a.hdr")]
    [InlineData("a.img")]
    public void Either_file_of_a_pair_may_be_named(string name)
    {
        new NiftiSample { Pair = true }.Write(folder.File("a.hdr"));

        Assert.Equal(12, NiftiFile.Read(folder.File(name)).Voxels.Length);
    }

    [Theory]
    [InlineData(2, -3, 11 * 2 - 3)]
    [InlineData(0, 5, 11)]
    [InlineData(double.NaN, 5, 11)]
    [InlineData(-0.5, 0, -5.5)]
    public void Values_are_scaled_unless_the_slope_is_zero_or_not_a_number(double slope, double intercept,
        double last) =>
        Assert.Equal((float)last, Read(new() { Slope = slope, Intercept = intercept }, "a.nii").Voxels[^1]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Header_extensions_are_passed_over(int version) =>
        Assert.Equal(11, Read(new() { Version = version, Extension = 2240 }, "a.nii.gz").Voxels[^1]);

    [Fact]
    public void Padding_before_a_pairs_voxels_is_passed_over() =>
        Assert.Equal(11, Read(new() { Pair = true, Extension = 16 }, "a.hdr").Voxels[^1]);

    [Fact]
    public void A_voxel_offset_of_zero_in_a_single_file_means_behind_the_header() =>
        Assert.Equal(11, Read(new() { VoxelOffset = 0 }, "a.nii").Voxels[^1]);

    [Fact]
    public void Trailing_dimensions_of_one_are_no_dimensions() =>
        Assert.Equal((3, 2, 2), Read(new() { Dimensions = [5, 3, 2, 2, 1, 1, 0, 0] }, "a.nii").Size);

    [Fact]
    public void A_flat_file_is_a_scan_of_one_slice() =>
        Assert.Equal((3, 4, 1), Read(new() { Dimensions = [2, 3, 4, 0, 0, 0, 0, 0] }, "a.nii").Size);

    [Fact]
    public void Metres_and_micrometres_become_millimetres()
    {
        Assert.Equal(1000, Read(new() { Units = 1 }, "a.nii").SpacingMm.X);
        Assert.Equal(0.001, Read(new() { Units = 3 }, "a.nii").SpacingMm.X);
    }

    /// <summary>Integers that all types hold, in any type, order, version and with any axes, are one volume.</summary>
    [Property(MaxTest = 60)]
    public void Reading_is_invariant_under_type_byte_order_version_and_flips(byte[] values, PositiveInt kind,
        bool bigEndian, bool isVersion2, PositiveInt axes)
    {
        double[] voxels =
            [.. Enumerable.Range(0, 24)
            .Select(i => (double)(values.Length == 0 ? i : values[i % values.Length] % 128))];
        var expected = Read(new() { Dimensions = [3, 2, 3, 4, 1, 1, 1, 1], Values = voxels }, "a.nii");
        var turned = Turned(voxels, [2, 3, 4], axes.Get);

        var actual =
            Read(turned with { Version = isVersion2 ? 2 : 1, BigEndian = bigEndian,
            Datatype = Datatypes[kind.Get % Datatypes.Length] }, "b.nii");

        Assert.Equal(expected.Size, actual.Size);
        Assert.Equal(expected.SpacingMm, actual.SpacingMm);
        Assert.Equal(expected.Voxels, actual.Voxels);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>The same scan with its axes exchanged and flipped, and the sform that says so.</summary>
    private static NiftiSample Turned(double[] voxels, int[] size, int choice)
    {
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        var order = orders[choice % 6];
        var flips = choice / 6 % 8;
        var stored = new double[voxels.Length];
        var rows = new double[12];
        int[] storedSize = [.. order.Select(world => size[world])];
        for (var axis = 0; axis < 3; axis++)
        {
            var flipped = ((flips >> axis) & 1) != 0;
            rows[(4 * order[axis]) + axis] = flipped ? -1 : 1;
            rows[(4 * order[axis]) + 3] = flipped ? storedSize[axis] - 1 : 0;
        }

        for (var i = 0; i < stored.Length; i++)
        {
            int[] index = [i % storedSize[0], i / storedSize[0] % storedSize[1], i / storedSize[0] / storedSize[1]];
            var world = new int[3];
            for (var axis = 0; axis < 3; axis++)
                world[order[axis]] = ((flips >> axis) & 1) != 0 ? storedSize[axis] - 1 - index[axis] : index[axis];
            stored[i] = voxels[world[0] + (size[0] * (world[1] + (size[1] * world[2])))];
        }

        return new() { Dimensions = [3, storedSize[0], storedSize[1], storedSize[2], 1, 1, 1, 1], Values = stored,
            Rows = rows };
    }

    private Volume Read(NiftiSample sample, string name)
    {
        sample.Write(folder.File(name));
        return NiftiFile.Read(folder.File(name));
    }
}
