using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests.Experiments;

/// <summary>What arms, rates, gate and cohorts must have to do with each other.</summary>
public sealed class ArmRulesTests
{
    /// <summary>Smoke: 6 training patients of 2 slices, 8 source patients of 2.</summary>
    [Theory]
    [InlineData("poisoning: { arms: [curated] }\nquality: { keepFraction: 0.3 }",
        "the arm `curated` needs about 6 synthetic slices at p = 1/2, and there are about 5, quality.keepFraction " +
        "0.3 being kept; no image is used twice. Give more phantom.sourcePatients or a larger " +
        "quality.keepFraction or lower poisoning.rates.")]
    [InlineData("poisoning: { rates: [0, 2/3], arms: [append] }",
        "the arm `append` needs about 24 synthetic slices at p = 2/3, and there are about 16; no image")]
    [InlineData("poisoning: { arms: [transplant] }\nphantom: { sourcePatients: 2 }",
        "the arm `transplant` needs about 6 synthetic slices at p = 1/2, and there are about 4;")]
    [InlineData("poisoning: { arms: [curated], synthetic: self }\nquality: { keepFraction: 0.4 }",
        "the arm `curated` needs about")]
    [InlineData("poisoning: { arms: [replace, self], synthetic: self }", "names `self`, which is what every arm is")]
    public void Too_few_synthetic_images_are_told_before_anything_is_trained(string settings, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<YamlProblemException>(() => OwnStudies.SmokeWith(settings)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("poisoning: { rates: [0, 1/2, 1], arms: [replace, real-only, append], armRates: ~ }",
        "poisoning.rates: have 1, at which no real image is left; `real-only` and `append` cannot be so. Give "
        + "poisoning.armRates of these arms without 1, or leave them out.")]
    [InlineData("poisoning: { rates: [0, 1], arms: [curated], armRates: ~ }\nquality: { keepFraction: 0.6 }",
        "the arm `curated` needs about 12 synthetic slices at p = 1, and there are about 10,")]
    [InlineData("poisoning: { rates: [0, 1/2], arms: [replace], armRates: { replace: [1/3] } }",
        "poisoning.armRates.replace: are 1/3; they must rise, each given once, at least one above 0, and be some of "
        + "poisoning.rates: 0, 1/2.")]
    [InlineData("gan: { seeds: 3 }\npoisoning: { seeds: 2 }",
        "gan.seeds: `3` is more than poisoning.seeds, `2`: seeds of U-Nets go round the trainings of S, and the last "
        + "ones would have no U-Net.")]
    [InlineData("gan: { seeds: 0 }", "gan.seeds: `0` is not allowed; it must be a whole number, in [1, 20].")]
    [InlineData("poisoning: { armRates: { replace: [] } }", "poisoning.armRates.replace: are none; they must rise")]
    [InlineData("poisoning: { armRates: { replace: [0] } }", "poisoning.armRates.replace: are 0; they must rise")]
    [InlineData("poisoning: { armRates: { replace: [1/2, 1/2] } }", "poisoning.armRates.replace: are 1/2, 1/2;")]
    [InlineData("poisoning: { armRates: { replaced: [1/2] } }", "unknown key `replaced`")]
    [InlineData("cohorts: { source: ~ }\npoisoning: { arms: [perfect], synthetic: self, armRates: ~ }",
        "poisoning.arms: names `perfect`, which takes the true MRI of cohorts.source; with poisoning.synthetic `self` "
        + "there is no such cohort. Leave the arm out, or write poisoning.synthetic `source`.")]
    [InlineData("cohorts: { source: ~ }\npoisoning: { arms: [untranslated], synthetic: self, armRates: ~ }",
        "poisoning.arms: names `untranslated`, which takes the CT of cohorts.source;")]
    [InlineData("cohorts: { source: { scans: { phantom: ~, images: { images: ct, masks: masks, transposed: false } } } }"
        + "\npoisoning: { arms: [perfect], armRates: ~ }",
        "poisoning.arms: names `perfect`, which takes the true MRI of cohorts.source; the scans of kind `images` have "
        + "none, only the phantom has. Leave the arm out.")]
    public void Rates_and_images_that_an_arm_cannot_have_are_refused(string settings, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<YamlProblemException>(() => OwnStudies.SmokeWith(settings)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Steps_without_a_snapshot_and_rates_that_replace_does_not_have_are_refused_together()
    {
        var message = Assert.Throws<YamlProblemException>(() => OwnStudies.SmokeWith(
            "doseQuality: { steps: [4, 2], rates: [0, 1/3] }\npoisoning: { arms: [real-only] }")).Message;

        Assert.Contains("doseQuality.steps: are 4, 2; they must rise, each given once.", message,
            StringComparison.Ordinal);
        Assert.Contains("doseQuality.steps: have 2, of which S saves no snapshot; its snapshots are 4. Add the "
            + "steps to gan.training.snapshots.", message, StringComparison.Ordinal);
        Assert.Contains("doseQuality: compares with the arm `replace`, which is none of poisoning.arms; add it.", message,
            StringComparison.Ordinal);
        Assert.Contains("doseQuality.rates: are 0, 1/3; they must rise from above 0, each given once, and be rates of "
            + "the arm `replace`: 0, 1/2.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_arms_and_rates_are_in_one_message()
    {
        var message = Assert.Throws<YamlProblemException>(() => OwnStudies.SmokeWith(
            "cohorts: { source: ~ }\n"
            + "poisoning: { rates: [0, 1], arms: [real-only, perfect], synthetic: self, "
            + "armRates: { perfect: [1/3] } }")).Message;

        Assert.Contains("no real image is left; `real-only` cannot", message, StringComparison.Ordinal);
        Assert.Contains("armRates.perfect: are 1/3", message, StringComparison.Ordinal);
        Assert.Contains("names `perfect`, which takes the true MRI", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_arm_has_its_own_rates_with_0_and_the_others_have_all()
    {
        var poisoning = OwnStudies.SmokeWith(
            "poisoning: { rates: [0, 1/3, 1/2, 1], arms: [replace, real-only, perfect], "
            + "armRates: { real-only: [1/2], perfect: [0, 1/3, 1], append: [1/6] } }").Poisoning;

        Assert.Equal(poisoning.Rates, poisoning.RatesOf(Arm.Replace));
        Assert.Equal([default, new(1, 2)], poisoning.RatesOf(Arm.RealOnly));
        Assert.Equal([default, new(1, 3), Fraction.One], poisoning.RatesOf(Arm.Perfect));
    }

    [Fact]
    public void Rates_of_single_arms_are_inherited_one_by_one()
    {
        using var folder = new TemporaryFolder();
        var file = ExperimentsFile.Read(OwnStudies.Write(folder,
            """
            parent:
              extends: smoke
              poisoning: { rates: [0, 1/3, 1/2], armRates: { replace: [1/2], real-only: [1/2] } }
            child:
              extends: parent
              poisoning: { armRates: { replace: ~ } }
            """));

        var rates = file.Study("child").Poisoning.ArmRates!;
        Assert.DoesNotContain(Arm.Replace, rates.Keys);
        Assert.Equal([new(1, 2)], rates[Arm.RealOnly]);
    }

    [Theory]
    [InlineData("poisoning: { arms: [replace, append, real-only, self, transplant, curated] }")]
    [InlineData("poisoning: { rates: [0, 1/2, 1], arms: [replace, perfect, untranslated, transplant, self] }")]
    [InlineData("poisoning: { rates: [0, 5/6], arms: [replace, self, real-only, transplant] }")]
    [InlineData("poisoning: { rates: [0, 1/2], arms: [append, curated], synthetic: self }")]
    public void Arms_that_have_enough_are_allowed(string settings) => Assert.NotNull(OwnStudies.SmokeWith(settings));
}
