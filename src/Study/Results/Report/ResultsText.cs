namespace Hormesis.Study.Results.Report;

/// <summary>Sentences of the results that do not depend on the numbers.</summary>
internal static class ResultsText
{
    private const string WhatWasTrained =
        "Intervals and tests are over test patients, for the models that were trained; the spread over seeds " +
            "tells how much another training of the U-Nets would change, and few seeds tell it roughly. "
        + "The generative model was trained once: another training of it may do more harm, or less, and nothing " +
            "here tells how much.";

    public const string Origin =
        "Written by ./cake.sh --target=Paper from the study's own numbers; a change by hand is lost. The report beside "
        + "the study's artifacts has the lineage of every number.";

    public static IReadOnlyList<string> Asked { get; } =
    [
        "How much synthetic MRI can a segmentation model's training set bear? A generative model translates CT to " +
            "T1-contrast-enhanced MRI; its images enter the training set of a U-Net "
        + "as a fraction p; each U-Net is tested on real scans of patients that no training saw (\"Synthetic " +
            "Poisoning Attacks: The Impact of Poisoned MRI Image on U-Net Brain Tumor Segmentation\", Algorithm 1).",
        "The paper has one training a rate, and no control for the real images that poisoning takes away. Here " +
            "every rate has several seeds where the study says so, arms beside the paper's tell "
        + "losing real images (real-only) from gaining synthetic ones (replace) and ask whether choosing them " +
            "helps (curated), and margin and tests were fixed before the numbers were seen.",
    ];

    public static IReadOnlyList<string> Limits(bool isPhantom) => isPhantom ? LimitsOfThePhantom : LimitsOfScans;

    private static IReadOnlyList<string> LimitsOfThePhantom { get; } =
    [
        "The scans are a phantom's: procedural heads with procedural tumours. They show that every stage works, " +
            "how the measurement behaves, and what follows for heads and a generative model such as these.",
        "They cannot show what holds for patients: anatomy, tumours, scanners and errors of annotation are " +
            "simpler than real ones, and the masks are exact. What a small cohort of real scans can show, and " +
            "cannot, is said where real scans are (docs/real-data.md).",
        "Networks are small and trained for minutes. A larger generative model may do less harm, a larger U-Net " +
            "may bear more.",
        WhatWasTrained,
        "The paper's numbers are of BraTS2021, 150 patients at 240 x 240; they stand beside ours for orientation, " +
            "not for comparison of sizes.",
    ];

    private static IReadOnlyList<string> LimitsOfScans { get; } =
    [
        "The scans are those of the folder that was given; results hold for such scans, their selection of slices " +
            "and their masks.",
        "Where slices do not name their patients, blocks of neighbouring ones stand for patients: one at a border " +
            "may be on both sides, and few test blocks are no population. Differences between rates are then no " +
            "evidence for or against the paper.",
        "Where synthetic images are made of D's own (self), the source of the paper's translation, CT with a " +
            "tumour, is not studied.",
        WhatWasTrained,
        "The paper's numbers are of BraTS2021, 150 patients at 240 x 240; with other cohorts, sizes are not to be " +
            "compared.",
    ];
}
