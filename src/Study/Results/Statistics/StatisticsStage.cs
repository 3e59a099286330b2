using Hormesis.Evaluation.Statistics;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Results.Statistics;

/// <summary>What the scores show, as numbers and in plain sentences; inputs are the slices' scores of every
/// U-Net.</summary>
public sealed class StatisticsStage : Stage<StatisticsParameters>
{
    public const string StageName = "statistics";
    public const string Numbers = StudyFindings.FileName;
    public const string Sentences = "statistics.md";

    public override string Name => StageName;

    internal static string[] Outputs => [Numbers, Sentences];

    protected override void Run(StatisticsParameters parameters, StageContext context)
    {
        var streams = new RandomStreams(parameters.Streams);
        var arms = parameters.Models.GroupBy(model => model.Arm).Select(arm => Scores(arm, context)).ToList();
        var statistics = arms.Select(arm => StudyStatistics.Of(arm, parameters.Statistics, streams)).ToList();
        var contrasts = arms.Skip(1)
            .Select(arm =>
                StudyStatistics.Contrast(arms[0], arm, SegmentationMetric.Dice, parameters.Statistics, streams))
                .ToList();
        var findings = new StudyFindings
        {
            Arms = statistics,
            Contrasts = contrasts,
            Findings =
            [
                .. statistics.Select(arm => Finding($"Arm {arm.Name}", PlainSummary.Of(arm, parameters.Statistics))),
                .. contrasts.Select(contrast =>
                    Finding($"Arm {contrast.Arm} against {contrast.Against}",
                    PlainSummary.Of(contrast, parameters.Statistics))),
            ],
        };
        findings.Save(context.Output(Numbers));
        File.WriteAllText(context.Output(Sentences), Markdown(findings.Findings));
    }

    private static Finding Finding(string heading, IReadOnlyList<PlainSentence> sentences)
    {
        return new() { Heading = heading, Headline = [.. Texts(SentenceRole.Headline)],
            Certainty = [.. Texts(SentenceRole.Certainty)],
            Sentences = [.. sentences.Select(sentence => sentence.Text)] };

        IEnumerable<string> Texts(SentenceRole role) =>
            sentences.Where(sentence => sentence.Role == role).Select(sentence => sentence.Text);
    }

    private static string Markdown(IEnumerable<Finding> findings) => string.Join('\n', [
        "# What the numbers show",
        .. findings.SelectMany(finding =>
            (string[])["", $"## {finding.Heading}", "", .. finding.Sentences.Select(sentence => $"- {sentence}")]),
        "",
    ]);

    private static ArmScores Scores(IGrouping<Arm, ScoredModel> arm, StageContext context) => new()
    {
        Name = YamlNames.OfValue(arm.Key),
        Rates =
        [
            .. arm.GroupBy(model => model.Rate).Select(rate => new RateScores
            {
                Rate = rate.Key,
                Seeds =
                    [.. rate.Select(model =>
                    new SeedScores { Seed = model.Seed, Cases = Tables.Scores.Cases(model, CaseUnit.Slice, context) })],
            }),
        ],
    };
}
