using Hormesis.Networks.Runtime;
using Hormesis.Store.Sharing;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests.Experiments;

/// <summary>What a person reads whose experiments.yaml is wrong.</summary>
public sealed class ExperimentsFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_study_of_the_repository_can_be_read()
    {
        var file = ExperimentsFile.Read(OwnStudies.OwnFile);

        Assert.Equal("phantom", file.Default);
        Assert.Subset(file.Studies.Keys.ToHashSet(), new HashSet<string> { "phantom", "smoke", "real", "paper" });
    }

    [Fact]
    public void A_shared_store_stands_above_the_studies_and_a_relative_folder_begins_at_the_file()
    {
        var path = OwnStudies.Write(folder, "");
        File.AppendAllText(path, "remote: { url: ../store, mode: read-write }\n");

        Assert.Equal(
            new(new(RemoteKind.Folder, Path.Combine(Path.GetDirectoryName(folder.Path)!, "store")) { IsOfFile = true },
                RemoteMode.ReadWrite),
            ExperimentsFile.Read(path).Remote);
    }

    [Fact]
    public void A_secret_in_the_address_of_a_shared_store_is_refused_with_its_place_and_not_repeated()
    {
        var path = OwnStudies.Write(folder, "");
        var line = File.ReadAllLines(path).Length + 1;
        File.AppendAllText(path, "remote: { url: 'https://me:hush@lab.example' }\n");

        var error = Assert.Throws<YamlProblemException>(() => ExperimentsFile.Read(path));

        var problem = Assert.Single(error.Problems);
        Assert.Equal(((long)line, 16L, "remote.url"), (problem.Line, problem.Column, problem.Path));
        Assert.Contains("~/.netrc", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_every_kind_are_told_at_once_each_with_its_place_value_and_what_is_allowed()
    {
        var problems = Problems("""
            wrong:
              extends: smoke
              sed: 1
              seed: -1
              numerics: { device: gpu, ganThreads: two }
              gan: 7
              poisoning: { rates: [0, 7/6, 1/2], arms: replace }
              unet:
                threshold: ~
              evaluation: { case: [slice] }
            """);

        Assert.Equal(
            [
                (3, 5, "studies.wrong", "unknown key `sed` (did you mean `seed`?). Allowed: seed, numerics, " +
                    "phantom, cohorts, gan, synthetic, generator, poisoning, quality, unet, segmentation, " +
                    "evaluation, predictions, statistics, figures, memory, ablation, doseQuality."),
                (4, 11, "studies.wrong.seed",
                    "`-1` is not allowed; it must be a whole number, in [0, 9223372036854775807]."),
                (5, 25, "studies.wrong.numerics.device", "`gpu` is not one of cpu, cuda."),
                (5, 42, "studies.wrong.numerics.ganThreads", "`two` is not a whole number."),
                (6, 10, "studies.wrong.gan",
                    "`7` is not a mapping with kind, generator, discriminator, training, seeds, airBeyondHead."),
                (7, 29, "studies.wrong.poisoning.rates[1]",
                    "`7/6` is not a fraction from 0 to 1, such as 0 or 1/6."),
                (7, 46, "studies.wrong.poisoning.arms",
                    "`replace` is not a list, each item one of replace, append, real-only, self, transplant, " +
                    "curated, perfect, untranslated."),
                (9, 18, "studies.wrong.unet", "key `threshold` is missing; it must be a number, in (0, 1)."),
                (10, 25, "studies.wrong.evaluation.case", "must be one of slice, patient."),
            ],
            problems);
    }

    [Fact]
    public void The_message_begins_each_line_with_file_line_and_column()
    {
        var path = folder.Write("e.yaml", "default: x\nstudies: { x: { seed: a, b: 1 } }\n");

        var lines = Assert.Throws<YamlProblemException>(() => ExperimentsFile.Read(path)).Message.Split('\n');

        Assert.All(lines, line => Assert.StartsWith($"{path}(2,", line, StringComparison.Ordinal));
        Assert.Contains($"{path}(2,23): studies.x.seed: `a` is not a whole number.", lines);
    }

    [Theory]
    [InlineData("poisoning: { rates: [1/6, 1/2] }", "poisoning.rates",
        "are 1/6, 1/2; they must rise from 0, each given once.")]
    [InlineData("poisoning: { rates: [0, 1/2, 1/2] }", "poisoning.rates", "they must rise from 0, each given once.")]
    [InlineData("poisoning: { rates: [0, 0.3333, 1/3] }", "poisoning.rates",
        "have 3333/10000 and 1/3, which are all 33.33 %: two decimals of it stand in the names of results.")]
    [InlineData("poisoning: { arms: [append, append] }", "poisoning.arms", "names an arm twice.")]
    [InlineData("cohorts: { ct: { slices: { imageSize: 64 } } }", "cohorts.ct.slices.imageSize",
        "`64` differs from cohorts.real.slices.imageSize, `48`")]
    [InlineData("gan: ~", "", "gives 0 of gan, synthetic, generator; exactly one is allowed.")]
    [InlineData("cohorts: { ct: ~ }", "cohorts", "key `ct` is missing, which `gan` needs.")]
    [InlineData("poisoning: { synthetic: ~ }", "poisoning",
        "key `synthetic` is missing, which `gan` needs; it must be one of source, self.")]
    [InlineData("cohorts: { source: ~ }", "cohorts",
        "key `source` is missing, which poisoning.synthetic `source` needs.")]
    [InlineData("phantom: ~", "cohorts.real.scans.phantom", "needs the study's key `phantom`.")]
    [InlineData("numerics: { device: cuda }", "numerics.mode", "write `mode: native`, or `device: cpu`.")]
    [InlineData("numerics: { mixedPrecision: bfloat16 }", "numerics.mixedPrecision",
        "write `mixedPrecision: off`, or `mode: native`.")]
    [InlineData("numerics: { ganChannelsLast: true }", "numerics.ganChannelsLast",
        "write `ganChannelsLast: false`, or `mode: native`.")]
    public void Settings_that_contradict_each_other_are_told_where_they_stand(string settings, string setting,
        string message)
    {
        var problems = Problems($"wrong:\n  extends: smoke\n  {settings}");

        Assert.Contains(problems, problem =>
            problem.Path == $"studies.wrong.{setting}".TrimEnd('.')
            && problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_study_that_makes_the_paper_s_numerics_portable_is_told_everything_to_change_at_once() =>
        Assert.Equal(
            ["studies.wrong.numerics.mixedPrecision", "studies.wrong.numerics.ganChannelsLast",
                "studies.wrong.numerics.mode"],
            Problems("wrong:\n  extends: paper\n  numerics: { mode: portable }").Select(problem => problem.Path));

    /// <summary>Older versions of YAML read <c>off</c> as a boolean.</summary>
    [Theory]
    [InlineData("off")]
    [InlineData("'off'")]
    [InlineData("\"off\"")]
    public void Off_is_a_word_with_and_without_quotes(string off)
    {
        var path = OwnStudies.Write(folder, $"own:\n  extends: paper\n  numerics: {{ mixedPrecision: {off} }}");

        Assert.Equal(MixedPrecision.Off, ExperimentsFile.Read(path).Study("own").Numerics.MixedPrecision);
    }

    [Theory]
    [InlineData("Off")]
    [InlineData("false")]
    [InlineData("bf16")]
    public void Other_words_for_a_precision_are_refused_with_those_that_are_allowed(string word) =>
        Assert.Equal($"`{word}` is not one of off, bfloat16.",
            Assert.Single(Problems($"wrong:\n  extends: paper\n  numerics: {{ mixedPrecision: {word} }}")).Message);

    [Theory]
    [InlineData("default: nobody", "`nobody` is none of the studies: ")]
    [InlineData("default: phantmo", "(did you mean `phantom`?)")]
    [InlineData("", "key `default` is missing; it must be one of the studies: phantom, ")]
    public void A_default_that_is_no_study_is_refused(string line, string message) =>
        Assert.Contains(message, Refused($"{line}\n{Own(withDefault: false)}"), StringComparison.Ordinal);

    [Fact]
    public void A_study_that_is_not_there_is_refused_with_the_one_that_was_meant()
    {
        var file = ExperimentsFile.Read(OwnStudies.OwnFile);

        Assert.Contains(
            "no study is called `smok` (did you mean `smoke`?). Its studies: ",
            Assert.Throws<HormesisException>(() => file.Study("smok")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("store")]
    [InlineData("\"../up\"")]
    [InlineData("a/b")]
    [InlineData("\"\"")]
    public void A_study_whose_name_cannot_be_its_folder_is_refused(string name) =>
        Assert.Contains(Problems($"{name}: {{ extends: smoke }}"),
            problem => problem.Message.Contains("the name of a study is also the name of a folder",
                StringComparison.Ordinal));

    [Theory]
    [InlineData("study: 1", "unknown or misplaced key `study`. Allowed: default (a study's name), studies (a " +
        "mapping of studies), remote (the shared store: url, mode), slurm (requests of the jobs of a cluster).")]
    [InlineData("odd: [1]", "unknown or misplaced key `odd`.")]
    public void An_unknown_key_at_the_top_is_refused(string line, string message) =>
        Assert.Contains(message, Refused($"{line}\n{Own()}"), StringComparison.Ordinal);

    private static string Own(bool withDefault = true) =>
        withDefault ? File.ReadAllText(OwnStudies.OwnFile)
            : File.ReadAllText(OwnStudies.OwnFile).Replace("default: phantom", "", StringComparison.Ordinal);

    private string Refused(string text) =>
        Assert.Throws<YamlProblemException>(() => ExperimentsFile.Read(folder.Write("e.yaml", text))).Message;

    /// <summary>With lines and columns as in <paramref name="studies"/>.</summary>
    private IEnumerable<(int Line, int Column, string Path, string Message)> Problems(string studies)
    {
        var before = File.ReadAllText(OwnStudies.OwnFile).TrimEnd().Split('\n').Length;
        return Assert.Throws<YamlProblemException>(() =>
            ExperimentsFile.Read(OwnStudies.Write(folder, studies))).Problems
            .Select(problem => ((int)problem.Line - before, (int)problem.Column, problem.Path, problem.Message))
            .Order();
    }
}
