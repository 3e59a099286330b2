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
    [InlineData("poisoning: { arms: [replace, append, real-only, self, transplant, curated] }")]
    [InlineData("poisoning: { rates: [0, 5/6], arms: [replace, self, real-only, transplant] }")]
    [InlineData("poisoning: { rates: [0, 1/2], arms: [append, curated], synthetic: self }")]
    public void Arms_that_have_enough_are_allowed(string settings) => Assert.NotNull(OwnStudies.SmokeWith(settings));
}
