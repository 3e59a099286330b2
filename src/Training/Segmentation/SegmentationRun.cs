using Hormesis.Networks.UNet;
using Hormesis.Stages.Random;
using Hormesis.Training.Checkpoints;
using TorchSharp;
using Adam = Hormesis.Training.Optimizers.Adam;
using static TorchSharp.torch;

namespace Hormesis.Training.Segmentation;

/// <summary>A U-Net in training: all that lives from step to step, and one step.</summary>
internal sealed class SegmentationRun : IDisposable
{
    private readonly SegmentationTrainingConfig config;
    private readonly RandomStreams random;
    private readonly SegmentationData training, validation;
    private readonly EpochSampler sampler;
    private readonly Augmentation augmentation;
    private readonly SegmentationValidation validator;
    private readonly UNet network, best;
    private readonly Adam optimizer;
    private readonly LearningCurve curve;
    private bool finished;

    public SegmentationRun(SegmentationSamples training, SegmentationSamples validation, SegmentationConfig config,
        Device device, RandomStreams random)
    {
        this.config = config.Training;
        this.random = random;
        this.training = new(training, device);
        this.validation = new(validation, device);
        sampler = new(training.Count, this.config.BatchSize, random);
        augmentation = new(this.config.Augmentation);
        validator = new(this.validation, config);
        network = new(config.Network, random.Stream("weights"));
        network.to(device);
        optimizer = new(network.named_parameters(), new() { WeightDecay = this.config.WeightDecay });
        State = new TrainingState().Add("unet", network).Add("unet", optimizer);
        best = network;
        if (this.config.Selection == ModelSelection.BestOnValidation)
        {
            best = new(config.Network, random.Stream("weights"));
            best.to(device);
            State.Add("best", best);
        }

        curve = new(State);
    }

    public TrainingState State { get; }

    private IList<double> LossesSinceValidation => State.Curve("losses_since_validation");

    /// <summary>One step, with the look at the validation split that may follow it.</summary>
    /// <returns>The step's loss.</returns>
    public double Advance()
    {
        var learningRate = LearningRate.At(State.Step, config);
        var loss = Step(learningRate);
        LossesSinceValidation.Add(loss);
        State.Step++;
        if (State.Step % config.ValidationEvery == 0 || State.Step == config.Steps)
            Validate(learningRate);
        return loss;
    }

    /// <summary>Hands the kept model over, in evaluation mode.</summary>
    public SegmentationResult Finish()
    {
        finished = true;
        best.eval();
        return new() { Network = best, Curve = curve.Points };
    }

    private double Step(double learningRate)
    {
        using var scope = NewDisposeScope();
        var (images, masks) = training.Batch(sampler.Batch(State.Step));
        (images, masks) = augmentation.Apply(images, masks, random.Stream($"augmentation/{State.Step}"));
        optimizer.ZeroGradients();
        var loss = SegmentationLoss.Of(network.forward(images), masks, config.Loss);
        loss.backward();
        optimizer.Step(learningRate);
        var value = loss.item<float>();
        return float.IsFinite(value)
            ? value
            : throw new HormesisException(
                $"The U-Net's loss is {value} at step {State.Step + 1} of {config.Steps}. Lower the learning rate " +
                $"({config.LearningRate}) or look for values that are not finite in its images.");
    }

    private void Validate(double learningRate)
    {
        var (loss, dice) = validator.Of(network);
        if (best != network && curve.Points.All(point => point.ValidationDice < dice))
            CopyToBest();
        curve.Add(new()
        {
            Step = State.Step,
            LearningRate = learningRate,
            TrainingLoss = LossesSinceValidation.Average(),
            ValidationLoss = loss,
            ValidationDice = dice,
        });
        LossesSinceValidation.Clear();
    }

    private void CopyToBest()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var weights = network.state_dict();
        foreach (var (name, kept) in best.state_dict())
            kept.copy_(weights[name]);
    }

    public void Dispose()
    {
        if (best != network || !finished)
            network.Dispose();
        if (best != network && !finished)
            best.Dispose();
        optimizer.Dispose();
        training.Dispose();
        validation.Dispose();
    }
}
