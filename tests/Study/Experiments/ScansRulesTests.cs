using Hormesis.Stages;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests.Experiments;

/// <summary>Who a cohort's patients are, and what its labels mean, as far as the settings tell.</summary>
public sealed class ScansRulesTests
{
    [Theory]
    [InlineData("ct: { scans: { images: { images: heads, transposed: false, patientBlock: 50 } } }\n  mri: { " +
        "scans: { images: { images: heads/, transposed: false } } }",
        "is the folder `heads` as for ct, and patients' names are found in different ways, so that one person would " +
        "have two names: ct by patientBlock 50; mri by {patient}.")]
    [InlineData("ct: { scans: { images: { images: heads, transposed: false, patientTable: a.csv } } }\n  mri: { " +
        "scans: { brats: { folder: heads, label: enhancing-tumour } } }",
        "ct by patientTable a.csv; mri by {patient} without a time point.")]
    [InlineData("real: { scans: { brats: { folder: brats, label: enhancing-tumour, labels: brats2023-glioma } } }\n  " +
        "mri: { scans: { patients: { folder: brats, images: '{patient}/{patient}-t1n.nii.gz' } } }",
        "cohorts.mri.scans: is the folder `brats` as for real, and patients' names are found in different ways, so " +
        "that one person would have two names: real by {patient} without a time point; mri by {patient}.")]
    [InlineData("ct: { scans: { patients: { folder: task/brain/, images: '{patient}/ct.nii.gz' } } }\n  mri: { " +
        "scans: { patients: { folder: task/brain, images: '1{patient}/mr.nii.gz' } } }",
        "is the folder `task/brain` as for ct, and patients' names are found in different ways, so that one person " +
        "would have two names: ct by {patient}; mri by 1{patient}.")]
    [InlineData("ct: { scans: { patients: { folder: b, images: '{patient}/ct.nii.gz', patientPattern: '([0-9]+)' } } " +
        "}\n  mri: { scans: { patients: { folder: b, images: '1{patient}/mr.nii.gz', patientPattern: '([0-9]+)' } } }",
        "ct by patientPattern ([0-9]+) in {patient}; mri by patientPattern ([0-9]+) in 1{patient}.")]
    [InlineData("ct: { scans: { images: { images: heads, transposed: false, patientBlock: 50, patientTable: " +
        "a.csv } } }", "gives more than one of patientBlock, patientPattern and patientTable")]
    [InlineData("real: { scans: { brats: { folder: b, label: enhancing-tumour, patientPattern: '(a)', " +
        "patientTable: a.csv } } }", "gives more than one of patientBlock")]
    public void Patients_are_named_in_one_way(string cohorts, string message) =>
        Assert.Contains(message, Error(cohorts), StringComparison.Ordinal);

    [Theory]
    [InlineData("brats: { folder: ./brats, label: enhancing-tumour }",
        "cohorts.real.scans.brats: gives the path `./brats`, which holds '.' or '..' as a part.")]
    [InlineData("brats: { folder: a//b, label: enhancing-tumour }", "gives the path `a//b`, which has an empty part")]
    [InlineData("brats: { folder: b, label: enhancing-tumour, patientTable: ./p.csv }", "gives the path `./p.csv`")]
    public void A_folder_has_one_spelling_because_cohorts_of_one_folder_are_of_the_same_people(
        string scans, string message) =>
        Assert.Contains(message, Error($"real: {{ scans: {{ {scans} }} }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("patients: { folder: b, images: 'mr/{patient}.nii.gz' }",
        "patients: { folder: b/, images: 'ct/{patient}.nii.gz' }")]
    [InlineData("patients: { folder: b, images: '{patient}_t1n.nii.gz' }",
        "patients: { folder: b, images: '{patient}_ct.nii.gz' }")]
    [InlineData("patients: { folder: b, images: 'a/{patient}.nii.gz', patientTable: p.csv }",
        "images: { images: b/, transposed: false, patientTable: p.csv }")]
    [InlineData("brats: { folder: b, label: enhancing-tumour, patientPattern: '^(BraTS-[0-9]+)' }",
        "patients: { folder: b, images: '{patient}/t1n.nii.gz', patientPattern: '^(BraTS-[0-9]+)' }")]
    [InlineData("nnunet: { folder: b, channel: T1 }",
        "patients: { folder: b, images: 'imagesTr/{patient}_0002.nii.gz' }")]
    public void Cohorts_of_one_folder_may_be_read_in_two_ways_that_name_patients_alike(string mri, string ct) =>
        Assert.NotNull(OwnStudies.SmokeWith(
            $"cohorts:\n  mri: {{ scans: {{ {mri} }} }}\n  ct: {{ scans: {{ {ct} }} }}"));

    [Theory]
    [InlineData("sub-[0-9]+", "has no group")]
    [InlineData("(sub-[0-9]+", "is not a usable regular expression")]
    [InlineData("(a)(?=b)", "look-around and back-references are not supported")]
    public void A_pattern_that_cannot_be_used_is_refused_when_the_file_is_read(string pattern, string message) =>
        Assert.Contains(message,
            Error($"mri: {{ scans: {{ images: {{ images: heads, transposed: false, patientPattern: '{pattern}' " +
            $"}} }} }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("label: whole-tumour, labelTable: { enhancingTumour: [3], tumourCore: [1, 3] }",
        "`whole-tumour` is not in labelTable, which defines enhancing-tumour, tumour-core")]
    [InlineData("label: whole-tumour, labelTable: { other: [1] }", "which defines no region")]
    [InlineData("label: enhancing-tumour, labelTable: { enhancingTumour: [0] }", "has a label outside 1 to 255")]
    [InlineData("label: enhancing-tumour, labels: brats2021, labelTable: { enhancingTumour: [3] }",
        "gives both labels and labelTable")]
    [InlineData("label: enhancing-tumour, labels: brats2022", "brats2024-pediatric")]
    public void Labels_that_do_not_define_the_region_are_refused(string settings, string message) =>
        Assert.Contains(message, Error($"real: {{ scans: {{ brats: {{ folder: b, {settings} }} }} }}"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("real: { scans: { phantom: mri } }", "cohorts.real.scans.phantom: gives no masks")]
    [InlineData("real: { scans: { images: { images: heads, transposed: false } } }",
        "cohorts.real.scans.images: gives no masks, which the cohort `real` needs")]
    [InlineData("source: { scans: { phantom: ct } }", "cohorts.source.scans.phantom: gives no masks")]
    public void Cohorts_whose_masks_are_used_must_have_some(string cohorts, string message) =>
        Assert.Contains(message, Error(cohorts), StringComparison.Ordinal);

    [Fact]
    public void Only_the_kind_that_is_given_enters_a_key() =>
        Assert.Equal("{\"phantom\":\"mri\"}", ParametersJson.Of(OwnStudies.Smoke.Cohorts.Mri!.Scans).ToJsonString());

    [Fact]
    public void Patterns_tables_and_labels_of_ones_own_are_allowed() => Assert.NotNull(OwnStudies.SmokeWith(
        """
        cohorts:
          real: { scans: { brats: { folder: b, label: tumour-core, labelTable: { tumourCore: [1, 3], other: [2] }, patientTable: people.csv } } }
          mri: { scans: { images: { images: heads, transposed: false, patientPattern: '^(sub-[0-9]+)' } } }
        """));

    private static string Error(string cohorts) =>
        Assert.Throws<YamlProblemException>(() => OwnStudies.SmokeWith($"cohorts:\n  {cohorts}")).Message;
}
