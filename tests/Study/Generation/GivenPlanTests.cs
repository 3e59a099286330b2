using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Tests.Generation;

/// <summary>The plan and the preparation of synthetic images that were made elsewhere.</summary>
public sealed class GivenPlanTests : IDisposable
{
    private const string WithTable =
        """
        synthetic: { images: fake/images, masks: fake/masks, origin: a model, patients: fake/patients.csv }
        quality: { measures: [intensity, sharpness, features] }
        """;

    private readonly GivenStudy given = new(pairs: 8);
    private readonly StageBench bench = new();

    public void Dispose()
    {
        given.Dispose();
        bench.Dispose();
    }

    [Fact]
    public void Nothing_is_trained_or_translated_to_make_images()
    {
        var plan = given.Plan();

        Assert.Empty(plan[StageKind.TrainGan]);
        Assert.Empty(plan[StageKind.Synthesize]);
        Assert.Equal(["check-leakage/cohorts", "prepare/real", "prepare/synthetic"],
            plan[StageKind.Prepare].Select(instance => instance.Id).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(plan.Graph.Instances, instance => instance.Stage == "figure-gan");
    }

    [Fact]
    public void U_Nets_and_measurements_read_the_given_images()
    {
        var plan = given.Plan();

        foreach (var id in (string[])["train-unet/replace/p50.00/seed0", "score-synthetic/synthetic",
            "measure-fidelity/synthetic"])
        {
            var instance = plan.Graph.Instances.Single(one => one.Id == id);
            Assert.Equal("prepare/synthetic",
                Assert.IsType<StageInput.Artifacts>(instance.Inputs["synthetic"]).Producer.Id);
            Assert.DoesNotContain("source", instance.Inputs.Keys);
        }
    }

    [Fact]
    public void Every_image_becomes_a_slice_like_those_of_D()
    {
        var slices = Prepared(GivenStudy.Settings).Slices;

        Assert.Equal(["s00", "s01", "s02", "s03", "s04", "s05", "s06", "s07"],
            slices.Records.Select(record => record.Patient));
        Assert.Equal((48, 48, true), (slices.Height, slices.Width, slices.HasMasks));
        Assert.All(slices.Records, record => Assert.Equal(Split.Train, record.Split));
        Assert.All(slices.Records, record => Assert.True(record.MaskPixels > 0));
    }

    [Fact]
    public void All_images_of_one_patient_are_used_however_few_slices_of_a_patient_D_takes()
    {
        given.Table(Enumerable.Range(0, 8).Select(number => $"s{number:00}.png,p{number / 4}"));

        var prepared = Prepared(WithTable);

        Assert.Equal(["p0", "p0", "p0", "p0", "p1", "p1", "p1", "p1"],
            prepared.Slices.Records.Select(record => record.Patient));
        Assert.Equal(8, prepared.Record.Patients);
    }

    [Fact]
    public void The_table_is_an_input_of_the_preparation()
    {
        given.Table(Enumerable.Range(0, 8).Select(number => $"s{number:00},p"));

        Assert.Contains("fake/patients.csv",
            Assert.IsType<StageInput.Files>(Instance(WithTable).Inputs["raw"]).Paths);
    }

    [Fact]
    public void With_a_table_patients_are_compared_with_those_of_D_by_name()
    {
        given.Table(Enumerable.Range(0, 8).Select(number => $"s{number:00},p"));

        var (unknown, named) = (Leakage(given.Plan()), Leakage(given.Plan(WithTable)));

        Assert.Equal(
            """{"role":"synthetic","origin":"folder fake/images","namesPatients":false}""",
            unknown.Parameters["cohorts"]![1]!.ToJsonString());
        Assert.Equal(
            """{"role":"synthetic","origin":"phantom real","namesPatients":true}""",
            named.Parameters["cohorts"]![1]!.ToJsonString());
        Assert.Equal("""{"role":"real","origin":"phantom real"}""",
            named.Parameters["cohorts"]![0]!.ToJsonString());
        Assert.Equal((false, true), (SharePatients(given.Plan()), SharePatients(given.Plan(WithTable))));
    }

    [Fact]
    public void All_problems_of_the_folders_are_in_one_message()
    {
        File.Delete(given.Path("fake/masks/s01.png"));
        given.Mask("s02", size: 12);
        given.Table(["s00,p", "s01,p", "s02,p", "s03,p", "s05,p", "s06,p", "s07,p", "s99,p"]);

        var message = Assert.Throws<HormesisException>(() => given.Plan(WithTable
            + "\nphantom: { realPatients: 40 }\npoisoning: { rates: [0, 1/2], arms: [replace] }")).Message;

        Assert.Contains("5 problems:", message, StringComparison.Ordinal);
        foreach (var problem in (string[])
        [
            "image s01.png: has no mask. The folder of masks needs a file of the same name, for example s01.png.",
            "fake/masks/s02.png: the mask has 12x12 pixels, its image s02.png has 24x24; both must be equal.",
            "s04 is not in ", "Add a line 's04,PATIENT'.",
            "fake/patients.csv(9): s99 is not in the cohort's folder",
            "the arm `replace` needs about 20 synthetic slices at p = 1/2, and there are about 6; no image is used "
                + "twice. Give more images in synthetic.images or lower poisoning.rates.",
        ])
            Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_folders_that_are_missing_are_named_at_once()
    {
        Directory.Delete(given.Path("fake"), recursive: true);

        var message = Assert.Throws<HormesisException>(() => given.Plan(WithTable)).Message;

        foreach (var name in (string[])["fake/images: the folder does not exist.", "fake/masks: the folder does not",
            "fake: the folder does not exist."])
            Assert.Contains(name, message, StringComparison.Ordinal);
    }

    private static StageInstance Leakage(StudyPlan plan) =>
        plan.Graph.Instances.Single(instance => instance.Stage == "check-leakage");

    private static bool SharePatients(StudyPlan plan) => plan.Graph.Instances
        .Single(instance => instance.Id == "poison/replace/p50.00/seed0").Parameters["sharePatients"]!.GetValue<bool>();

    private StageInstance Instance(string settings) => PrepareStage.Synthetic(
        GivenStudy.Study(settings), GivenStudy.Study(settings).Synthetic!, given.Folders).Producer;

    private PreparedCohort Prepared(string settings)
    {
        var instance = Instance(settings);
        foreach (var path in Assert.IsType<StageInput.Files>(instance.Inputs["raw"]).Paths)
        {
            var target = Path.Combine(bench.Input("raw"), path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(given.Path(path), target, overwrite: true);
        }

        ((IStage)new PrepareStage()).Run(instance.Parameters, bench.Context);
        return PreparedCohort.Load(bench.Output("mri"));
    }
}
