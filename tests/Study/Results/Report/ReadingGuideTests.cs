using Hormesis.Study.Results.Report;

namespace Hormesis.Study.Tests.Results.Report;

public sealed class ReadingGuideTests
{
    [Fact]
    public void Five_sentences_say_what_was_done_shown_and_meant() => Assert.Equal(
        [
            "Every number rests on 20 test patients, 3 U-Nets at each rate p, the synthetic share of the training " +
                "images, and 1 training of S, the generative model.",
            "Harm is a loss of mean Dice beyond 0.02, fixed before the numbers were seen: it is \"shown\" if the " +
                "whole 95 % interval of the loss lies beyond that margin, \"excluded\" if the whole interval lies " +
                "below it, and otherwise \"undecided\", which is no evidence that there is no harm.",
            "In arm replace harm is shown at p = 50.00 %, p = 66.67 % and p = 83.33 %, excluded at p = 16.67 % and " +
                "p = 33.33 % and undecided at no rate for this training of S, so this study supports synthetic " +
                "shares up to p = 33.33 % within a loss of 0.02.",
            "The intervals include the variance between patients and between trainings of the U-Net, but S was " +
                "trained once: another training of the same S, or your own, may do more harm or less.",
            "The scans are a phantom, so use the method and the order of the effects, not the numbers: before you " +
                "add synthetic images to patients' scans, repeat the study with your scans and your S.",
        ],
        ReadingGuide.Of(MadeUpFindings.Of(slope: 0.05, seeds: 3, generators: 1), MadeUpFindings.Config,
            isPhantom: true));

    [Fact]
    public void One_seed_supports_nothing()
    {
        var guide = ReadingGuide.Of(MadeUpFindings.Of(slope: 0.5, seeds: 1, generators: 1, patients: 12),
            MadeUpFindings.Config, isPhantom: false);

        Assert.StartsWith("In arm replace nothing is shown and nothing is excluded", guide[2],
            StringComparison.Ordinal);
        Assert.StartsWith("Each rate was trained once", guide[3], StringComparison.Ordinal);
        Assert.StartsWith("The scans are those of one folder", guide[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Several_S_need_no_restriction_to_one()
    {
        var guide = ReadingGuide.Of(MadeUpFindings.Of(slope: 0.5, seeds: 5, generators: 3), MadeUpFindings.Config,
            isPhantom: true);

        Assert.Contains("3 trainings of S with their U-Nets", guide[3], StringComparison.Ordinal);
        Assert.DoesNotContain(guide, sentence => sentence.Contains("this training of S", StringComparison.Ordinal));
    }
}
