using System.Collections.Immutable;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Translation.Santa;
using Hormesis.Stages;
using Hormesis.Training.Loop;
using Hormesis.Training.Optimizers;
using TorchSharp;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Training run of SANTA.</summary>
internal sealed class SantaRun : TrainingRun
{
    private readonly TrainingSession session;
    private readonly SantaSampler sampler;
    private readonly SantaSchedule schedule;
    private readonly SantaStep step;
    private readonly Adam generatorOptimizer, discriminatorOptimizer;

    public SantaRun(SliceSet ct, SliceSet mri, SantaConfig config, TrainingSession session)
    {
        var (training, random) = (config.Training, session.Random);
        (this.session, BatchSize) = (session, training.BatchSize);
        Generator = new SantaGenerator(config.Generator, random.Stream("generator")).to(session.Device);
        Discriminator = new SantaDiscriminator(config.Discriminator, random.Stream("discriminator")).to(session.Device);
        SantaInputs.Check(ct, mri, config, Generator.DecoderLayerCount);

        var adam = new AdamSettings { Beta1 = training.Beta1, Beta2 = training.Beta2 };
        generatorOptimizer = new(Generator.named_parameters(), adam);
        discriminatorOptimizer = new(Discriminator.named_parameters(), adam);
        State.Add("generator", Generator).Add("discriminator", Discriminator)
            .Add("generator", generatorOptimizer).Add("discriminator", discriminatorOptimizer);

        sampler = new(ct, mri, config, random, session.Device);
        schedule = new(training, Math.Max(ct.Count, mri.Count));
        step = new(Generator, Discriminator, generatorOptimizer, discriminatorOptimizer, training.Losses);
        Curve = new(State, SantaLosses.Names, training.LossInterval, Steps);
        Samples = new(ct, training.Samples, Steps);
    }

    public SantaGenerator Generator { get; }

    public SantaDiscriminator Discriminator { get; }

    public TranslationLossCurve Curve { get; }

    public TranslationSamples Samples { get; }

    /// <summary>Losses of the last step of this process; null before its first step.</summary>
    public SantaLosses? Losses { get; private set; }

    public override long Steps => schedule.Steps;

    public override int BatchSize { get; }

    /// <summary>A pair is one CT and one MRI.</summary>
    public override string Unit => "pairs";

    public override double LearningRate(long finished) => schedule.LearningRate(finished);

    public override void Save(string folder)
    {
        base.Save(folder);
        Samples.Save(folder);
    }

    public override void Restore(string folder)
    {
        base.Restore(folder);
        Samples.Restore(folder);
    }

    protected override ImmutableArray<ProgressValue> Update(double learningRate)
    {
        Losses = step.Take(sampler.Draw(State.Step), learningRate);
        return [new("generator", Losses.Generator), new("discriminator", Losses.Discriminator)];
    }

    protected override void Record(double learningRate)
    {
        Curve.Add(Losses!.Values);
        if (Samples.IsDue(State.Step))
            Samples.Add(Generator, session.Device);
    }

    public override void Dispose()
    {
        generatorOptimizer.Dispose();
        discriminatorOptimizer.Dispose();
        Generator.Dispose();
        Discriminator.Dispose();
    }
}
