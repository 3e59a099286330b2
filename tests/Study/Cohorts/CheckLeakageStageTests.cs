using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Tests.Cohorts;

public sealed class CheckLeakageStageTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Cohorts_of_other_people_pass_and_their_patients_are_counted()
    {
        bench.Slices("real", "mri", "r", 6);
        Training("mri", "mri", ("m0", 9));
        Record("real", 7, 9, new SkippedPatient { Patient = "r6", Reason = "no tumour" });

        Check("scans", "others");

        Assert.Equal(
            """
            {
              "cohorts": [
                {
                  "role": "real",
                  "origin": "scans",
                  "patients": {
                    "test": 2,
                    "train": 2,
                    "validation": 2
                  },
                  "given": 7,
                  "scans": 9,
                  "skipped": [
                    {
                      "patient": "r6",
                      "reason": "no tumour"
                    }
                  ]
                },
                {
                  "role": "mri",
                  "origin": "others",
                  "patients": {
                    "train": 1
                  },
                  "given": 1,
                  "scans": 1,
                  "skipped": []
                }
              ],
              "leaks": 0
            }

            """,
            File.ReadAllText(bench.Output("leakage.json")));
    }

    [Theory]
    [InlineData("r1", "Train of mri, Validation of real")]
    [InlineData("r2", "Test of real, Train of mri")]
    public void A_held_out_patient_among_the_generative_model_s_is_named(string patient, string places)
    {
        bench.Slices("real", "mri", "r", 6);
        Training("mri", "mri", ("m0", 8), (patient, 9));

        Assert.Contains(
            $"patient scans: {patient}: {places}",
            Assert.Throws<HormesisException>(() => Check("scans", "scans")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_scan_of_a_test_patient_among_the_generative_model_s_is_named()
    {
        SliceSet.Create(16, 16, [("r2", "r2-000", 0, Split.Test, Pixels(1), (byte[]?)null)])
            .Save(Path.Combine(bench.Input("real"), "mri"));
        SliceSet.Create(16, 16, [("r2", "r2-001", 0, Split.Train, Pixels(2), (byte[]?)null)])
            .Save(Path.Combine(bench.Input("mri"), "mri"));

        Assert.Contains("patient scans: r2: Test of real, Train of mri",
            Assert.Throws<HormesisException>(() => Check("scans", "scans")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_a_test_scan_among_the_true_MRIs_of_the_source_is_found()
    {
        var real = bench.Slices("real", "mri", "r", 6);
        SliceSet.Create(16, 16, [("s0", 0, Split.Train, real.Image(4).ToArray(), null)])
            .Save(Path.Combine(bench.Input("source-true-mri"), "mri"));
        Record("real", 6, 6);
        Record("source-true-mri", 1, 1);

        Assert.Contains(
            "Test of real, Train of source-true-mri",
            Assert.Throws<HormesisException>(() => bench.Run(new CheckLeakageStage(), new CheckLeakageStage.Parameters
            {
                Cohorts = [new("real", "scans"), new("source-true-mri", "others")],
            })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_of_how_many_patients_of_D_given_images_were_made()
    {
        bench.Slices("real", "mri", "r", 6);
        Training("synthetic", "mri", ("r0", 8), ("stranger", 9));
        Record("real", 6, 6);
        Record("synthetic", 3, 3, new SkippedPatient { Patient = "s2", Reason = "no tumour" });

        var report = Checked(new("real", "scans"), new("synthetic", "scans", NamesPatients: true));

        Assert.Equal(new ImagedPatients { Named = 2, OfReal = 1 }, report.Synthetic);
        Assert.Equal([false, true], report.Cohorts.Select(cohort => cohort.CountsImages));
        Assert.Equal("The table of the synthetic images names 2 patients, 1 of them D's; D holds back none of them.",
            LeakageText.Of(report));
    }

    [Fact]
    public void It_says_that_given_images_of_unknown_patients_could_not_be_checked()
    {
        bench.Slices("real", "mri", "r", 6);
        Training("synthetic", "mri", ("r2", 8));
        Record("real", 6, 6);
        Record("synthetic", 1, 1);

        var report = Checked(new("real", "scans"), new("synthetic", "images", NamesPatients: false));

        Assert.Equal(new ImagedPatients { Named = null, OfReal = null }, report.Synthetic);
        Assert.StartsWith("It could not be checked whether a synthetic image was made of a patient",
            LeakageText.Of(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_names_none_of_D_s_patients_is_no_check()
    {
        var report = new LeakageReport { Cohorts = [], Leaks = 0, Synthetic = new() { Named = 3, OfReal = 0 } };

        Assert.EndsWith("the table does not name them as D does, and the check is void.", LeakageText.Of(report),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_training_patient_may_serve_both()
    {
        bench.Slices("real", "mri", "r", 6);
        Training("mri", "mri", ("r0", 9));

        Check("scans", "scans");
    }

    [Fact]
    public void Equal_names_in_other_folders_are_other_people()
    {
        bench.Slices("real", "mri", "r", 6);
        Training("mri", "mri", ("r2", 9));

        Check("scans", "others");
    }

    [Fact]
    public void A_copy_of_a_test_scan_under_another_name_and_folder_is_found_by_its_pixels()
    {
        var real = bench.Slices("real", "mri", "r", 6);
        SliceSet.Create(16, 16, [("copy", 0, Split.Train, real.Image(4).ToArray(), null)])
            .Save(Path.Combine(bench.Input("mri"), "mri"));

        Assert.Contains(
            "the same pixels as r2/0 and copy/0",
            Assert.Throws<HormesisException>(() => Check("scans", "others")).Message.Replace("scans: ", "",
                StringComparison.Ordinal).Replace("others: ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_slices_of_air_are_no_copy()
    {
        SliceSet.Create(16, 16, [("a", 0, Split.Test, Air(), null)]).Save(Path.Combine(bench.Input("real"), "mri"));
        SliceSet.Create(16, 16, [("b", 0, Split.Train, Air(), null)]).Save(Path.Combine(bench.Input("mri"), "mri"));

        Check("scans", "others");
    }

    private LeakageReport Checked(params IReadOnlyList<CheckLeakageStage.Checked> cohorts)
    {
        bench.Run(new CheckLeakageStage(), new CheckLeakageStage.Parameters { Cohorts = cohorts });
        return LeakageReport.Load(bench.Output("leakage.json"));
    }

    private static float[] Pixels(int seed) => [.. Enumerable.Range(0, 256).Select(i => (float)Math.Sin(i * seed))];

    private static float[] Air() => [.. Enumerable.Repeat(-1f, 256)];

    private void Training(string input, string set, params (string Patient, int Seed)[] slices) =>
        SliceSet.Create(16, 16,
            [.. slices.Select(slice => (slice.Patient, 0, Split.Train, Pixels(slice.Seed), (byte[]?)null))])
            .Save(Path.Combine(bench.Input(input), set));

    private void Record(string input, int patients, int scans, params SkippedPatient[] skipped)
    {
        var folder = Path.Combine(bench.Input(input), "mri");
        new SliceGrids([]).Save(folder);
        new PreparationRecord { Patients = patients, Scans = scans, Normalizations = [], Skipped = skipped }
            .Save(folder);
    }

    private void Check(string real, string mri)
    {
        foreach (var input in (string[])["real", "mri"])
        {
            if (!File.Exists(Path.Combine(bench.Input(input), "mri", PreparationRecord.FileName)))
                Record(input, 1, 1);
        }

        bench.Run(new CheckLeakageStage(), new CheckLeakageStage.Parameters
        {
            Cohorts = [new("real", real), new("mri", mri)],
        });
    }
}
