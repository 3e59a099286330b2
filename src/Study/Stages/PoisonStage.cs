using Hormesis.Imaging.Slices;
using Hormesis.Pipeline.Random;
using Hormesis.Pipeline.Stages;
using Hormesis.Training.Poisoning;

namespace Hormesis.Study.Stages;

/// <summary>Algorithm 1: inputs <see cref="Real"/> and, where p &gt; 0 asks for it, <see cref="Synthetic"/> (slice sets), output the list of samples of D'(p).</summary>
public sealed class PoisonStage : Stage<PoisonParameters>
{
    public const string StageName = "poison";
    public const string Real = "real";
    public const string Synthetic = "synthetic";

    public override string Name => StageName;

    internal static string[] Outputs => [PoisonedDataset.SamplesFile];

    protected override void Run(PoisonParameters parameters, StageContext context)
    {
        var samples = PoisonedDataset.Create(
            Candidates(Real, context),
            context.HasInput(Synthetic) ? Candidates(Synthetic, context) : [],
            parameters.Rate,
            parameters.Mode,
            new RandomStreams(parameters.Streams));
        PoisonedDataset.Save(samples, context.Output(PoisonedDataset.SamplesFile));
    }

    private static IReadOnlyList<PoisonCandidate> Candidates(string input, StageContext context) =>
        PoisonCandidate.OfTraining(SliceSet.LoadRecords(Path.Combine(context.Input(input), SetNames.Mri)), input);
}
