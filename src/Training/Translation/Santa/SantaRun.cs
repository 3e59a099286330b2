using System.Collections.Immutable;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Networks.Translation.Santa;
using Hormesis.Stages;
using Hormesis.Training.Loop;
using Hormesis.Training.Optimizers;
using TorchSharp;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Training run of SANTA.</summary>
internal sealed class SantaRun : TrainingRun
{
    private readonly TrainingSession session;
    private readonly SantaSampler sampler;
    private readonly SantaSchedule schedule;
    private readonly SantaStep step;
    private readonly Adam generatorOptimizer, discriminatorOptimizer;
    private readonly SantaGenerator trained;
    private readonly AveragedGenerator? average;

    public SantaRun(SliceSet ct, SliceSet mri, SantaConfig config, TrainingSession session)
    {
        var (training, random) = (config.Training, session.Random);
        (this.session, BatchSize) = (session, training.BatchSize);
        trained = Create();
        Discriminator = Placed(
            new SantaDiscriminator(config.Discriminator, random.Stream("discriminator"), training.InitialGain)
            {
                MixedPrecision = session.MixedPrecision,
            });
        SantaInputs.Check(ct, mri, config, trained.DecoderLayerCount);

        var adam = new AdamSettings { Beta1 = training.Beta1, Beta2 = training.Beta2 };
        generatorOptimizer = new(trained.named_parameters(), adam);
        discriminatorOptimizer = new(Discriminator.named_parameters(), adam);
        State.Add("generator", trained).Add("discriminator", Discriminator)
            .Add("generator", generatorOptimizer).Add("discriminator", discriminatorOptimizer);
        if (training.Averaging > 0)
        {
            average = new(Create(), training.Averaging);
            State.Add("average", average.Network);
        }

        sampler = new(ct, mri, config, random, session.Device);
        schedule = new(training, Math.Max(ct.Count, mri.Count));
        step = new(trained, Discriminator, generatorOptimizer, discriminatorOptimizer, training.Losses);
        Curve = new(State, SantaLosses.Names, training.LossInterval, Steps);
        Samples = new(ct, training.Samples, Steps);
        Snapshots = new(training.Snapshots);

        SantaGenerator Create() => Placed(
            new SantaGenerator(config.Generator, random.Stream("generator"), training.InitialGain)
            {
                MixedPrecision = session.MixedPrecision,
            });
    }

    /// <summary>The generator that translates: the average of the trained one, if there is one.</summary>
    public SantaGenerator Generator => average?.Network ?? trained;

    public SantaDiscriminator Discriminator { get; }

    public TranslationLossCurve Curve { get; }

    public TranslationSamples Samples { get; }

    public SantaSnapshots Snapshots { get; }

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
        Snapshots.Save(folder);
    }

    public override void Restore(string folder)
    {
        base.Restore(folder);
        Samples.Restore(folder);
        Snapshots.Restore(folder, State.Step);
    }

    protected override ImmutableArray<ProgressValue> Update(double learningRate)
    {
        Losses = step.Take(sampler.Draw(State.Step), learningRate);
        average?.Add(trained);
        return [new("generator", Losses.Generator), new("discriminator", Losses.Discriminator)];
    }

    protected override void Record(double learningRate)
    {
        Curve.Add(Losses!.Values);
        if (Samples.IsDue(State.Step))
            Samples.Add(Generator, session.Device);
        if (Snapshots.IsDue(State.Step))
            Snapshots.Take(State.Step, Generator);
    }

    private T Placed<T>(T network)
        where T : nn.Module
    {
        if (session.ChannelsLast)
            ChannelsLast.Apply(network);
        return network.to(session.Device);
    }

    public override void Dispose()
    {
        generatorOptimizer.Dispose();
        discriminatorOptimizer.Dispose();
        trained.Dispose();
        average?.Dispose();
        Snapshots.Dispose();
        Discriminator.Dispose();
    }
}
