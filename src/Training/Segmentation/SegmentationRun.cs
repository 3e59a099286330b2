using System.Collections.Immutable;
using Hormesis.Networks.Segmentation;
using Hormesis.Stages;
using Hormesis.Training.Batches;
using Hormesis.Training.Loop;
using TorchSharp;
using Adam = Hormesis.Training.Optimizers.Adam;
using static TorchSharp.torch;

namespace Hormesis.Training.Segmentation;

/// <summary>Training run of a segmentation network.</summary>
internal sealed class SegmentationRun : TrainingRun
{
    private readonly SegmentationTrainingConfig config;
    private readonly TrainingSession session;
    private readonly SegmentationData training, validation;
    private readonly EpochSampler sampler;
    private readonly Augmentation augmentation;
    private readonly SegmentationValidation validator;
    private readonly SegmentationNetwork network;
    private readonly Adam optimizer;

    public SegmentationRun(
        SegmentationSamples training,
        SegmentationSamples validation,
        SegmentationConfig config,
        TrainingSession session)
    {
        (this.config, this.session) = (config.Training, session);
        this.training = new(training, session.Device);
        this.validation = new(validation, session.Device);
        sampler = new(training.Count, BatchSize, session.Random);
        augmentation = new(this.config.Augmentation);
        validator = new(this.validation, config);
        Kept = network = Create(config.Network);
        optimizer = new(network.named_parameters(), new() { WeightDecay = this.config.WeightDecay });
        State.Add("network", network).Add("network", optimizer);
        if (this.config.Selection == ModelSelection.BestOnValidation)
            State.Add("best", Kept = Create(config.Network));
        Curve = new(State);
    }

    /// <summary>The network that the training returns (<see cref="SegmentationTrainingConfig.Selection"/>).</summary>
    public SegmentationNetwork Kept { get; }

    public LearningCurve Curve { get; }

    public override long Steps => config.Steps;

    public override int BatchSize => config.BatchSize;

    public override string Unit => "images";

    private IList<double> LossesSinceValidation => State.Curve("losses_since_validation");

    public override double LearningRate(long finished) => Segmentation.LearningRate.At(finished, config);

    protected override ImmutableArray<ProgressValue> Update(double learningRate)
    {
        var (images, masks) = training.Batch(sampler.Batch(State.Step));
        (images, masks) = augmentation.Apply(images, masks, session.Random.Stream($"augmentation/{State.Step}"));
        optimizer.ZeroGradients();
        var loss = SegmentationLoss.Of(network.forward(images), masks, config.Loss);
        loss.backward();
        optimizer.Step(learningRate);
        var value = loss.item<float>();
        LossesSinceValidation.Add(value);
        return [new("loss", value)];
    }

    protected override void Record(double learningRate)
    {
        if (State.Step % config.ValidationEvery != 0 && State.Step != Steps)
            return;
        var (loss, dice) = validator.Of(network);
        if (Kept != network && Curve.Points.All(point => point.ValidationDice < dice))
            CopyToKept();
        Curve.Add(new()
        {
            Step = State.Step,
            LearningRate = learningRate,
            TrainingLoss = LossesSinceValidation.Average(),
            ValidationLoss = loss,
            ValidationDice = dice,
        });
        LossesSinceValidation.Clear();
    }

    public override void Dispose()
    {
        network.Dispose();
        Kept.Dispose();
        optimizer.Dispose();
        training.Dispose();
        validation.Dispose();
    }

    private SegmentationNetwork Create(SegmentationNetworkConfig shape)
    {
        var created = shape.Create(session.Random.Stream("weights"));
        created.MixedPrecision = session.MixedPrecision;
        created.to(session.Device);
        return created;
    }

    private void CopyToKept()
    {
        using var _ = no_grad();
        var weights = network.state_dict();
        foreach (var (name, kept) in Kept.state_dict())
            kept.copy_(weights[name]);
    }
}
