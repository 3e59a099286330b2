using System.Globalization;
using Hormesis.Evaluation.Quality;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

/// <summary>Images of a folder, made by a model that the study does not know.</summary>
internal sealed record GivenSupply(GivenImagesConfig Given) : SyntheticSupply
{
    public override string Section => "synthetic";

    public override string? Untrained =>
        "the images of `synthetic` are given, by a model that this study does not train";

    public override IReadOnlyList<string> MoreSlices => ["more images in synthetic.images"];

    public override string? Note =>
        "The synthetic images were not made by this study. Their origin, in the words of its settings: "
        + $"\"{Given.Origin}\". Their masks were given with them, in the folder {VisibleText.OfValue(Given.Masks)}; "
        + "this study neither drew nor checked the masks. S is the model that made the images, and they count as one "
        + "training of S.";

    public override string? Refusal(ArmRecipe arm, StudyConfig study) => Serves(arm)
        ? null
        : $"needs {NeedsOf(arm)}; `synthetic` gives no such images. Leave the arm out. "
            + $"Allowed: {string.Join(", ", ArmRecipes.All.Where(Serves).Select(served => served.Name))}.";

    public override void Check(StudyConfig study, Action<string, string> report)
    {
        Given.Folder().Check((setting, problem) => report(
            setting.Length == 0 ? Section : $"{Section}.{setting}", problem));
        foreach (var character in Given.Origin.Where(IsUnprintable).Take(1))
            report("synthetic.origin", string.Create(
                CultureInfo.InvariantCulture,
                $"has the character U+{(int)character:X4}, which cannot be printed. Write one line of text."));
        if (study.Quality.Measures.Contains(QualityMeasure.HeadShape))
            report("quality.measures", "names `head-shape`, which compares an image with the one that S translated; "
                + "`synthetic` gives no such images. Allowed: "
                + $"{string.Join(", ", Measures.Select(measure => YamlNames.OfValue(measure)))}.");
    }

    private static IEnumerable<QualityMeasure> Measures =>
        Enum.GetValues<QualityMeasure>().Where(measure => measure != QualityMeasure.HeadShape);

    private static bool Serves(ArmRecipe arm) => arm is { Images: SyntheticImages.Synthetic, Origin: null };

    private static string NeedsOf(ArmRecipe arm) => arm.Images switch
    {
        SyntheticImages.TrueMri => "the true MRI of the images that S translated",
        SyntheticImages.Untranslated => "the images that S translated",
        _ => "translations of D's own images",
    };

    private static bool IsUnprintable(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
