using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Patients;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Statistics;

/// <summary>Computes statistics from the scores of every U-Net's cases; writes them as numbers and as
/// sentences.</summary>
internal sealed class StatisticsStage : PaperStage<StatisticsStage.Parameters>
{
    private const string StageName = "statistics";

    public override string Name => StageName;

    private static Output<StudyFindings> Numbers =>
        new((path, findings) => findings.Save(path), StudyFindings.FileName);

    private static Output<string> Sentences => new(File.WriteAllText, "statistics.md");

    internal sealed record Parameters
    {
        public required StatisticsConfig Statistics { get; init; }

        /// <summary>Name of the bootstrap's random streams.</summary>
        public required string Streams { get; init; }

        public required IReadOnlyList<ScoredModel> Models { get; init; }
    }

    public static Artifact<StudyFindings> Plan(StudyConfig study, IReadOnlyList<EvaluatedModel> models) =>
        Numbers.Of(PaperInstance(
            StageName,
            new()
            {
                Statistics = study.Statistics,
                Streams = FormattableString.Invariant($"{study.Seed}/{StageName}"),
                Models = [.. models.Select(model => model.Model)],
            },
            ModelInputs.Scores(study, models),
            [.. Numbers.Files, .. Sentences.Files],
            name: "scores"));

    protected override void Run(Parameters parameters, StageContext context)
    {
        var streams = new RandomStreams(parameters.Streams);
        var arms = parameters.Models.GroupBy(model => model.ArmName)
            .Select(arm => ModelScores.Of(arm.Key, arm, context)).ToList();
        var statistics = arms.Select(arm => StudyStatistics.Of(arm, parameters.Statistics, streams)).ToList();
        var given = parameters.Models.Where(model => model.Given is not null).Select(model => model.ArmName)
            .ToHashSet(StringComparer.Ordinal);
        // A given model may have other seeds, which cannot be paired with the study's.
        var contrasts = arms.Skip(1).Where(arm => !given.Contains(arm.Name) || SeedsOf(arm).SetEquals(SeedsOf(arms[0])))
            .Select(arm => StudyStatistics.Contrast(
                arms[0], arm, SegmentationMetrics.Dice, parameters.Statistics, streams,
                withZero: given.Contains(arm.Name))).ToList();
        var findings = new StudyFindings
        {
            Arms = statistics,
            Contrasts = contrasts,
            Findings =
            [
                .. statistics.Select(arm => Finding($"Arm {arm.Name}", PlainSummary.Of(arm, parameters.Statistics))),
                .. contrasts.Select(contrast => Finding(
                    $"Arm {contrast.Arm} against {contrast.Against}",
                    PlainSummary.Of(contrast, parameters.Statistics))),
            ],
        };
        context.Write(Numbers, findings);
        context.Write(Sentences, Markdown(findings.Findings));
    }

    private static HashSet<int> SeedsOf(ArmScores arm) =>
        [.. arm.Rates.SelectMany(rate => rate.Seeds).Select(seed => seed.Seed)];

    private static ArmFinding Finding(string heading, IReadOnlyList<PlainSentence> sentences)
    {
        return new()
        {
            Heading = heading,
            Headline = [.. Texts(SentenceRole.Headline)],
            Certainty = [.. Texts(SentenceRole.Certainty)],
            Sentences = [.. sentences.Select(sentence => sentence.Text)],
        };

        IEnumerable<string> Texts(SentenceRole role) =>
            sentences.Where(sentence => sentence.Role == role).Select(sentence => sentence.Text);
    }

    private static string Markdown(IEnumerable<ArmFinding> findings) => string.Join('\n', [
        "# What the numbers show",
        .. findings.SelectMany(finding => (string[])
            ["", $"## {finding.Heading}", "", .. finding.Sentences.Select(sentence => $"- {sentence}")]),
        "",
    ]);
}
