using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Hormesis.EndToEnd.Tests.Scans;

/// <summary>Scans as large as people's, read by a worker of the main command, which gets them as links.</summary>
public sealed class LargeScansTests : IDisposable
{
    private const int Patients = 6;
    private readonly StudyFolder study = new(LargeScans.Study);

    public void Dispose() => study.Dispose();

    [Fact]
    public async Task Cases_of_real_size_are_prepared_in_every_form_and_every_voxel_arrives()
    {
        using var scans = new LargeScans();

        (await study.Run("Prepare", $"--data={scans.Data}", $"--experiments={scans.Experiments}")).Succeeded();

        var slices =
            JsonNode.Parse(
            await File.ReadAllTextAsync(In("slices.json"), TestContext.Current.CancellationToken))!.AsArray();
        Assert.Equal(
            Enumerable.Range(1, Patients)
                .Select(patient =>
                (LargeScans.Id(patient), LargeScans.MiddleOf(patient), LargeScans.TumourOf(patient))),
            slices.Select(slice => ((string)slice!["patient"]!, (int)slice["slice"]!, (int)slice["maskPixels"]!)));
        var images = Pixels(In("images.npy"));
        for (var patient = 1; patient <= Patients; patient++)
        {
            // In [-1, 1] over the window 0 to 1000; turned, so that sorted values are compared.
            var expected = LargeScans.PlaneOf(patient).Select(grey => (float)((grey / 500) - 1)).Order().ToArray();
            var made = images[patient - 1].Order().ToArray();
            Assert.All(expected.Zip(made), pixel => Assert.Equal(pixel.First, pixel.Second, 1e-5f));
        }
    }

    [Fact]
    public async Task Data_sets_of_real_size_are_prepared_from_channels_and_MetaImage_by_a_given_split()
    {
        using var sets = new LargeDataSets();
        using var own = new StudyFolder(LargeDataSets.Study);

        (await own.Run("Prepare", $"--data={sets.Data}", $"--experiments={sets.Experiments}")).Succeeded();

        var slices =
            JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(own.Results, "prepare/real/mri/slices.json"),
                TestContext.Current.CancellationToken))!.AsArray();
        Assert.Equal(
            [("BRATS_001", "train", 101), ("BRATS_002", "test", 102), ("BRATS_003", "validation", 103)],
            slices.Select(slice => ((string)slice!["patient"]!, (string)slice["split"]!, (int)slice["slice"]!)));
        Assert.Equal([LargeDataSets.MaskPixels, LargeDataSets.MaskPixels, LargeDataSets.MaskPixels],
            slices.Select(slice => (int)slice!["maskPixels"]!));
        var prepared = Pixels(Path.Combine(own.Results, "prepare/real/mri/images.npy")).ToList();
        Assert.Equal(3, prepared.Count);
        foreach (var (index, image) in prepared.Index())
            Assert.All(LargeDataSets.Plane(index + 1, 101 + index).Zip(image.Order()),
                pixel => Assert.Equal(pixel.First, pixel.Second, 1e-5f));
        Assert.Single(Pixels(Path.Combine(own.Results, "prepare/mri/mri/images.npy")));
    }

    [Fact]
    public async Task Cases_of_BraTS_are_prepared_where_they_lie_beside_the_checkout()
    {
        var data = Path.Combine(Path.GetDirectoryName(Checkout.Folder)!, "shared", "data");
        Assert.SkipUnless(Directory.Exists(Path.Combine(data, "brats2021")),
            $"There are no cases of BraTS 2021 in {data}/brats2021.");
        using var real = new StudyFolder("real");

        (await real.Run("Prepare", $"--data={data}")).Succeeded();

        Assert.Contains("  prepare/real/mri/images.npy\n", real.Sums(), StringComparison.Ordinal);
    }

    private string In(string file) => Path.Combine(study.Results, "prepare/real/mri", file);

    /// <summary>Of each slice of images.npy: after its header, whose length is in it.</summary>
    private static float[][] Pixels(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var begin = 10 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        return [.. MemoryMarshal.Cast<byte,
            float>(bytes.AsSpan(begin)).ToArray().Chunk(LargeScans.Size * LargeScans.Size)];
    }
}
