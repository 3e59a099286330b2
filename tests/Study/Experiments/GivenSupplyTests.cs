using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests.Experiments;

/// <summary>The section `synthetic`: images that were made elsewhere.</summary>
public sealed class GivenSupplyTests
{
    [Fact]
    public void It_replaces_the_generative_model_of_the_study_below_and_needs_none_of_its_cohorts()
    {
        var study = GivenStudy.Study(GivenStudy.Settings + "\ncohorts: { ct: ~, mri: ~, source: ~ }");

        Assert.Null(study.Gan);
        Assert.Equal("a diffusion model of another group", study.Synthetic!.Origin);
        Assert.Empty(study.Supply().Cohorts);
    }

    [Fact]
    public void A_generative_model_replaces_the_images_of_the_study_below()
    {
        using var folder = new TemporaryFolder();
        var path = OwnStudies.Write(folder, """
            given:
              extends: smoke
              doseQuality: ~
              synthetic: { images: a, masks: b, origin: c }
              quality: { measures: [features] }
              poisoning: { arms: [replace] }
            back: { extends: given, gan: { seeds: 1 } }
            """);

        var problems = Assert.Throws<YamlProblemException>(() => ExperimentsFile.Read(path)).Problems;

        Assert.All(problems, problem => Assert.StartsWith("studies.back.gan", problem.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_at_once_are_refused()
    {
        using var folder = new TemporaryFolder();
        var path = OwnStudies.Write(
            folder, "both: { extends: smoke, gan: { seeds: 1 }, synthetic: { images: a, masks: b, origin: c } }");

        Assert.Contains("gives 2 of gan, synthetic, generator; exactly one is allowed.",
            Assert.Throws<YamlProblemException>(() => ExperimentsFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("poisoning: { arms: [replace, perfect] }",
        "poisoning.arms: names `perfect`, which needs the true MRI of the images that S translated; "
        + "`synthetic` gives no such images. Leave the arm out. Allowed: replace, append, real-only, transplant, "
        + "curated.")]
    [InlineData("poisoning: { arms: [replace, untranslated] }", "which needs the images that S translated;")]
    [InlineData("poisoning: { arms: [replace, self] }", "which needs translations of D's own images;")]
    [InlineData("doseQuality: { steps: [4], rates: [1/2] }",
        "doseQuality: compares states of S during its training, and the images of `synthetic` are given, by a model "
        + "that this study does not train. Write `doseQuality: ~` in the study, or give `gan`.")]
    [InlineData("ablation: { pathWeights: [0, 0.1] }",
        "ablation: varies a weight of the generative model's loss, and the images of `synthetic` are given,")]
    [InlineData("quality: { measures: [intensity, head-shape] }",
        "quality.measures: names `head-shape`, which compares an image with the one that S translated; "
        + "`synthetic` gives no such images. Allowed: intensity, sharpness, features.")]
    [InlineData("synthetic: { images: a, masks: b, origin: \"a\\tb\" }",
        "synthetic.origin: has the character U+0009, which cannot be printed. Write one line of text.")]
    [InlineData("synthetic: { images: a, masks: b, origin: \"\" }", "synthetic.origin: ")]
    [InlineData("synthetic: { images: a, origin: x }", "key `masks` is missing")]
    [InlineData("synthetic: { images: a, masks: b, origin: x, labels: [0] }", "synthetic.labels")]
    public void What_given_images_cannot_serve_is_refused_with_what_they_can(string settings, string message)
    {
        var error = Assert.Throws<YamlProblemException>(() => GivenStudy.Study(Merged(settings)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.All(error.Problems, problem => Assert.True(problem.Line > 1));
    }

    /// <summary>The settings of the given study, of which those of the same section are replaced.</summary>
    private static string Merged(string settings) => string.Join('\n',
        GivenStudy.Settings.Split('\n').Where(line => line.Split(':')[0] != settings.Split(':')[0]).Append(settings));
}
