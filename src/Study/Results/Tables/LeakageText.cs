using System.Globalization;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Study.Cohorts;

namespace Hormesis.Study.Results.Tables;

/// <summary>Says whether it could be checked of whom synthetic images were made.</summary>
internal static class LeakageText
{
    private const string Unchecked =
        "It could not be checked whether a synthetic image was made of a patient that D holds back for validation or "
        + "test: no table names the patients of the images (synthetic.patients). If there are such images, the scores "
        + "are not those of unseen patients. Only copies of D's own slices would have been found. Each image counts as "
        + "a patient of its own.";

    private const string Strangers =
        " If the images were made of patients of D, the table does not name them as D does, and the check is void.";

    /// <returns>Null if the study made its synthetic images.</returns>
    public static string? Of(LeakageReport report) => report.Synthetic switch
    {
        null => null,
        { Named: { } named, OfReal: { } own } => string.Create(
            CultureInfo.InvariantCulture,
            $"The table of the synthetic images names {Wording.Count(named, "patient")}, {own} of them D's; D holds "
            + $"back none of them.{(own == 0 ? Strangers : "")}"),
        _ => Unchecked,
    };
}
