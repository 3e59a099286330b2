using Hormesis.Imaging.Slices;
using Hormesis.Networks.Santa;
using Hormesis.Stages.Random;
using Hormesis.Training.Checkpoints;
using Hormesis.Training.Optimizers;
using TorchSharp;
using static TorchSharp.torch;

namespace Hormesis.Training.Santa;

/// <summary>One training under way: networks, optimisers and what they leave.</summary>
internal sealed class SantaRun : IDisposable
{
    private readonly Device device;
    private readonly SantaSampler sampler;
    private readonly SantaSchedule schedule;
    private readonly SantaStep step;
    private readonly Adam generatorOptimizer;
    private readonly Adam discriminatorOptimizer;
    private readonly TrainingState state = new();

    public SantaRun(SliceSet ct, SliceSet mri, SantaConfig config, RandomStreams random, Device device)
    {
        var training = config.Training;
        Generator = new SantaGenerator(config.Generator, random.Stream("generator")).to(device);
        Discriminator = new SantaDiscriminator(config.Discriminator, random.Stream("discriminator")).to(device);
        SantaInputs.Check(ct, mri, config, Generator.DecoderLayerCount);

        var adam = new AdamSettings { Beta1 = training.Beta1, Beta2 = training.Beta2 };
        generatorOptimizer = new(Generator.named_parameters(), adam);
        discriminatorOptimizer = new(Discriminator.named_parameters(), adam);
        state.Add("generator", Generator).Add("discriminator", Discriminator)
            .Add("generator", generatorOptimizer).Add("discriminator", discriminatorOptimizer);

        this.device = device;
        sampler = new(ct, mri, config, random, device);
        schedule = new(training, Math.Max(ct.Count, mri.Count));
        step = new(Generator, Discriminator, generatorOptimizer, discriminatorOptimizer, training.Losses);
        Curve = new(state, training.LossInterval, schedule.Steps);
        Samples = new(ct, training.Samples, schedule.Steps);
    }

    public SantaGenerator Generator { get; }

    public SantaDiscriminator Discriminator { get; }

    public SantaLossCurve Curve { get; }

    public SantaSamples Samples { get; }

    public long FinishedSteps => state.Step;

    public long TotalSteps => schedule.Steps;

    /// <summary>Takes the next step.</summary>
    /// <exception cref="HormesisException">Its losses are no numbers.</exception>
    public SantaLosses Advance()
    {
        using var scope = NewDisposeScope();
        var losses = step.Take(sampler.Draw(state.Step), schedule.LearningRate(state.Step));
        if (!double.IsFinite(losses.Generator) || !double.IsFinite(losses.Discriminator))
            throw new HormesisException(
                $"SANTA diverged at step {state.Step + 1} of {TotalSteps}: the generator's loss is " +
                $"{losses.Generator}, the discriminator's {losses.Discriminator}. Lower its learning rate, or " +
                $"look for images outside [-1, 1].");

        state.Step++;
        Curve.Add(losses);
        if (Samples.IsDue(state.Step))
            Samples.Add(Generator, device);
        return losses;
    }

    public void Save(string folder)
    {
        state.Save(folder);
        Samples.Save(folder);
    }

    public void Restore(string folder)
    {
        state.Restore(folder);
        Samples.Restore(folder);
    }

    public void Dispose()
    {
        generatorOptimizer.Dispose();
        discriminatorOptimizer.Dispose();
        Generator.Dispose();
        Discriminator.Dispose();
    }
}
