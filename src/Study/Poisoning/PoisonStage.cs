using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Quality;

namespace Hormesis.Study.Poisoning;

/// <summary>
/// Algorithm 1: inputs <see cref="Real"/> and, where p &gt; 0 asks for them, <see cref="Synthetic"/> (slice sets) and
/// <see cref="Quality"/> (scores of the synthetic slices); output the list of samples of D'(p).
/// </summary>
public sealed class PoisonStage : Stage<PoisonParameters>
{
    public const string StageName = "poison";
    public const string Real = "real";
    public const string Synthetic = "synthetic";
    public const string Quality = "quality";

    public override string Name => StageName;

    internal static string[] Outputs => [PoisonedDataset.SamplesFile];

    protected override void Run(PoisonParameters parameters, StageContext context)
    {
        var random = new RandomStreams(parameters.Streams);
        var real = Records(Real, context);
        var synthetic = context.HasInput(Synthetic) ? Records(Synthetic, context) : [];
        if (parameters.SharePatients)
            Leakage.Check((Real, real), (Synthetic, synthetic));
        var samples = PoisonedDataset.Create(
            PoisonCandidate.OfTraining(real, Real),
            Allowed(PoisonCandidate.OfTraining(synthetic, Synthetic), parameters, random, context),
            parameters.Rate,
            parameters.Mode,
            random);
        PoisonedDataset.Save(samples, context.Output(PoisonedDataset.SamplesFile));
    }

    private static IReadOnlyList<PoisonCandidate> Allowed(
        IReadOnlyList<PoisonCandidate> synthetic, PoisonParameters parameters, RandomStreams random,
            StageContext context)
    {
        if (synthetic.Count == 0)
            return synthetic;
        if (parameters.KeepFraction is { } fraction)
        {
            var kept =
                QualityGate.Best(
                QualityTable.Read(Path.Combine(context.Input(Quality), ScoreSyntheticStage.QualityFile)), fraction);
            synthetic = [.. synthetic.Where(candidate => kept.Contains(candidate.Record.Id))];
        }

        return parameters.Masks == SyntheticMasks.Own ? synthetic
            : MaskTransplant.Apply(synthetic, random.Stream("transplant"));
    }

    private static IReadOnlyList<SliceRecord> Records(string input, StageContext context) =>
        SliceSet.LoadRecords(Path.Combine(context.Input(input), SetNames.Mri));
}
