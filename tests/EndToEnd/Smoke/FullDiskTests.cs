using Hormesis.Servers;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>Results on a disk that is too small.</summary>
[Collection(SmokeCollection.Name)]
public sealed class FullDiskTests(SmokeStudy smoke) : IDisposable
{
    private readonly StudyFolder study = new("smoke");

    public void Dispose() => study.Dispose();

    [Fact]
    public async Task A_full_disk_is_one_message_and_with_more_space_the_same_command_ends_well()
    {
        using var disk = new SmallDisk(study.Artifacts, "1m");

        (await study.Paper())
            .FailedSaying("The disk is full: ", "Free space and repeat the command; it continues from there.");
        study.AssertStoreIsSound();

        disk.Grow("100m");
        (await study.Paper()).Succeeded();
        Assert.Equal(smoke.Sums, study.Sums());
    }
}
