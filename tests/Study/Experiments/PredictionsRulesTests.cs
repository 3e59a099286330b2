namespace Hormesis.Study.Tests.Experiments;

public sealed class PredictionsRulesTests
{
    [Fact]
    public void A_name_may_have_several_rates_and_seeds()
    {
        var study = OwnStudies.SmokeWith(
            """
            predictions:
              - { name: nnunet, folder: a }
              - { name: nnunet, folder: b, seed: 1 }
              - { name: nnunet, folder: c, rate: 1/2 }
              - { name: nnunet, folder: d, rate: 1/2, seed: 1 }
            """);

        Assert.Equal([default, default, new(1, 2), new(1, 2)],
            study.Predictions!.Select(given => given.Rate ?? default));
    }

    [Theory]
    [InlineData("- { name: curated, folder: a }", "of `curated` have the name of an arm")]
    [InlineData("- { name: nnunet, folder: a, rate: 1/2 }", "of `nnunet` have the rates 1/2 without 0")]
    [InlineData("- { name: nnunet, folder: a }\n  - { name: nnunet, folder: b }", "have a seed twice at the rate 0")]
    [InlineData("- { name: nnunet, folder: a }\n  - { name: nnunet, folder: b, rate: 1/2, seed: 1 }",
        "have the seeds 1 at the rate 1/2 and 0 at 0")]
    [InlineData("- { name: replace-mine, folder: a }\nsegmentation: { name: mine, command: [sh, \"{dataset}\", " +
        "\"{out}\"], predict: [sh, \"{model}\", \"{images}\", \"{out}\"], device: cpu, deterministic: true }",
        "of `replace-mine` have the name of an arm; choose another than replace, append, ")]
    [InlineData("- { name: nnunet, folder: a }\n  - { name: nnunet, folder: b, rate: 1/3 }\n" +
        "  - { name: nnunet, folder: c, rate: 0.3333 }",
        "have the rates 1/3 and 3333/10000, which are all 33.33 %")]
    [InlineData("- { name: Mine, folder: a }", "of `Mine` have a name that is not allowed")]
    public void What_cannot_be_compared_is_refused(string predictions, string message) => Assert.Contains(
        message,
        Assert.ThrowsAny<HormesisException>(() => OwnStudies.SmokeWith($"predictions:\n  {predictions}")).Message,
        StringComparison.Ordinal);
}
