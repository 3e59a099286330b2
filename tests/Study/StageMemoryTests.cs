using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Tests;

public sealed class StageMemoryTests
{
    [Fact]
    public void Every_instance_says_what_it_takes() =>
        Assert.All(Plan(OwnStudies.Smoke).Graph.Instances,
            instance => Assert.InRange(instance.PeakBytes!.Value, 100_000_000, 2_000_000_000));

    /// <summary>Two slices of each of D's 12 patients, and of the 8 that S translates.</summary>
    [Fact]
    public void As_many_slices_are_counted_as_the_settings_allow()
    {
        var folders = new ScanFolders(null, []);

        Assert.Equal(new(24, 48), PrepareStage.Real(OwnStudies.Smoke, folders).Set.Estimate);
        Assert.Equal(new(16, 48), PrepareStage.Source(OwnStudies.Smoke, folders).Set.Estimate);
    }

    [Fact]
    public void A_larger_batch_takes_more_memory_where_it_is_read()
    {
        var (small, large) =
            (Plan(OwnStudies.Smoke), Plan(OwnStudies.SmokeWith("unet: { training: { batchSize: 64 } }")));

        Assert.True(Peak(large, "train-unet") > Peak(small, "train-unet"));
        Assert.True(Peak(large, "evaluate") > Peak(small, "evaluate"));
        Assert.Equal(Peak(small, "train-gan"), Peak(large, "train-gan"));
    }

    [Fact]
    public void Networks_on_a_GPU_are_not_in_the_machine_s_memory()
    {
        var study =
            OwnStudies.SmokeWith("numerics: { mode: native, device: cuda }\nunet: { network: { width: 64 }, " +
            "training: { batchSize: 256 } }");
        var smaller = OwnStudies.SmokeWith("numerics: { mode: native, device: cuda }");

        Assert.Equal(Peak(Plan(smaller), "train-unet"), Peak(Plan(study), "train-unet"));
    }

    private static StudyPlan Plan(StudyConfig study) => StudyPlan.Of(study, "smoke", null);

    private static long Peak(StudyPlan plan, string stage) =>
        plan.Graph.Instances.First(instance => instance.Stage == stage).PeakBytes!.Value;
}
