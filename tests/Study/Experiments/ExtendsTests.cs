using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests.Experiments;

/// <summary>A study that inherits another's settings.</summary>
public sealed class ExtendsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_laid_over_is_the_same_study() =>
        Assert.Equal(Text(OwnStudies.Smoke), Text(OwnStudies.SmokeWith("seed: 2025")));

    [Fact]
    public void What_is_given_wins_and_the_rest_stays()
    {
        var changed = OwnStudies.SmokeWith("unet: { training: { learningRate: 0.5 } }");

        Assert.Equal(0.5, changed.Unet.Training.LearningRate);
        Assert.Equal(
            Text(OwnStudies.Smoke),
            Text(changed
                with { Unet = changed.Unet
                with { Training = changed.Unet.Training
                with { LearningRate = OwnStudies.Smoke.Unet.Training.LearningRate } } }));
    }

    [Fact]
    public void A_list_is_replaced_whole() =>
        Assert.Equal([Arm.Append], OwnStudies.SmokeWith("poisoning: { arms: [append] }").Poisoning.Arms);

    [Fact]
    public void A_tilde_takes_an_optional_section_away() =>
        Assert.Null(OwnStudies.SmokeWith("cohorts: { source: ~ }\npoisoning: { synthetic: self }").Cohorts.Source);

    [Fact]
    public void Another_source_of_scans_replaces_the_one_below()
    {
        var scans =
            OwnStudies.SmokeWith("cohorts: { real: { scans: { brats: { folder: b, label: tumour-core " +
            "} } } }").Cohorts.Real.Scans;

        Assert.Null(scans.Phantom);
        Assert.Equal("b", scans.Brats!.Folder);
    }

    [Fact]
    public void Studies_may_stand_on_studies_that_stand_on_studies()
    {
        var path = OwnStudies.Write(folder, """
            upper: { extends: middle, seed: 3 }
            middle: { extends: smoke, seed: 2, evaluation: { case: patient } }
            """);

        var upper = ExperimentsFile.Read(path).Study("upper");

        Assert.Equal((3, CaseUnit.Patient), (upper.Seed, upper.Evaluation.Case));
    }

    [Theory]
    [InlineData("a: { extends: nobody }", "`nobody` is none of the studies: phantom")]
    [InlineData("a: { extends: smok }", "(did you mean `smoke`?)")]
    [InlineData("a: { extends: a }", "`a` extends itself.")]
    [InlineData("a: { extends: b }\nb: { extends: a }", "`a` extends itself, through b.")]
    [InlineData("a: { extends: b }\nb: { extends: c }\nc: { extends: b }", "`b` extends itself, through c.")]
    [InlineData("a: { extends: [smoke] }", "must be the name of one study: ")]
    [InlineData("a: 1", "a study must be a mapping.")]
    public void An_impossible_base_is_told(string studies, string message)
    {
        var error = Assert.Throws<YamlProblemException>(() => ExperimentsFile.Read(OwnStudies.Write(folder, studies)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.All(error.Problems, problem => Assert.True(problem.Line > 1));
    }

    [Fact]
    public void A_wrong_value_is_told_once_however_many_studies_take_it_over()
    {
        var error = Assert.Throws<YamlProblemException>(() => ExperimentsFile.Read(OwnStudies.Write(folder, """
            a: { extends: smoke, seed: x }
            b: { extends: a }
            c: { extends: b }
            """)));

        Assert.Equal("studies.a.seed", Assert.Single(error.Problems).Path);
    }

    [Fact]
    public void A_chain_of_as_many_studies_as_a_file_may_hold_is_read()
    {
        var last = 999 - ExperimentsFile.Read(OwnStudies.OwnFile).Studies.Count;
        var chain = Enumerable.Range(1, last).Select(i => $"a{i}: {{ extends: a{i - 1} }}").Reverse()
            .Append("a0: { extends: smoke, seed: 7 }");

        Assert.Equal(7, ExperimentsFile.Read(OwnStudies.Write(folder, string.Join('\n', chain)))
            .Study($"a{last}").Seed);
    }

    [Fact]
    public void A_circle_of_many_studies_is_told_once_with_the_first_of_its_names()
    {
        var error = Assert.Throws<YamlProblemException>(() => ExperimentsFile.Read(
            OwnStudies.Write(folder,
                string.Join('\n', Enumerable.Range(0, 500).Select(i => $"a{i}: {{ extends: a{(i + 1) % 500} }}")))));

        Assert.Equal(
            $"`a0` extends itself, through {string.Join(", ", Enumerable.Range(1, 20).Select(i => $"a{i}"))} " +
                "and 479 more.",
            Assert.Single(error.Problems).Message);
    }

    [Fact]
    public void More_studies_than_a_file_may_hold_are_refused() => Assert.EndsWith(
        "has 36000 studies; the limit of one file is 1000.",
        Refused("default: a0\nstudies:\n"
            + string.Concat(Enumerable.Range(0, 36_000).Select(i => $"  a{i}: {{extends: a{i + 1}}}\n"))),
        StringComparison.Ordinal);

    [Fact]
    public void A_long_list_that_many_studies_take_over_is_refused() => Assert.Contains(
        "have more than 1000000 values",
        Refused($"default: a0\nstudies:\n  a0: {{ cohorts: {{ real: {{ scans: {{ exclude: " +
            $"[{string.Join(',', Enumerable.Repeat("a", 100_000))}] }} }} }} }}\n"
            + string.Concat(Enumerable.Range(1, 900).Select(i => $"  a{i}: {{ extends: a{i - 1} }}\n"))),
        StringComparison.Ordinal);

    [Fact]
    public void Of_many_problems_the_first_are_shown_and_the_others_counted()
    {
        var lines =
            Refused("default: a0\nstudies:\n"
            + string.Concat(Enumerable.Range(0, 900).Select(i => $"  a{i}: {{ extends: none{i} }}\n"))).Split('\n');

        Assert.Equal(21, lines.Length);
        Assert.Contains("(3,18): studies.a0.extends: `none0` is none of the studies: a0, a1, ", lines[0],
            StringComparison.Ordinal);
        Assert.EndsWith("a19 and 880 more.", lines[0], StringComparison.Ordinal);
        Assert.Contains("(22,19): ", lines[19], StringComparison.Ordinal);
        Assert.Equal("and 880 more problems.", lines[20]);
    }

    private string Refused(string text) =>
        Assert.Throws<YamlProblemException>(() => ExperimentsFile.Read(folder.Write("e.yaml", text))).Message;

    private static string Text(StudyConfig study) => Hormesis.Stages.ParametersJson.Of(study).ToJsonString();
}
