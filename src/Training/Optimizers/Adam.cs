using System.Collections.ObjectModel;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Hormesis.Training.Optimizers;

/// <summary>
/// Adam (Kingma and Ba 2015) as PyTorch computes it, with L2 weight decay. Unlike TorchSharp's own, all of its state
/// can be read and set, so that training resumes to the same bits. The learning rate belongs to the caller's schedule.
/// On the CPU <see cref="FusedAdam"/> computes the update.
/// </summary>
public sealed class Adam : IDisposable
{
    private readonly (string Name, Parameter Value)[] parameters;
    private readonly AdamSettings settings;
    private readonly Tensor[] means;
    private readonly Tensor[] squares;
    private readonly long[] steps;

    /// <param name="parameters">As <c>module.named_parameters()</c> gives them; names must be unique.</param>
    public Adam(IEnumerable<(string Name, Parameter Value)> parameters, AdamSettings settings)
    {
        this.parameters = [.. parameters];
        this.settings = settings;
        means = [.. this.parameters.Select(parameter => Zeros(parameter.Value))];
        squares = [.. this.parameters.Select(parameter => Zeros(parameter.Value))];
        steps = new long[this.parameters.Length];
        Moments = ByName();
    }

    /// <summary>Updates that each parameter has had, in the order given: one without a gradient is passed
    /// over.</summary>
    public IReadOnlyList<long> Steps => steps;

    /// <summary>
    /// Running means of the gradients (<c>exp_avg.{parameter}</c>) and of their squares
    /// (<c>exp_avg_sq.{parameter}</c>), still owned by this optimiser.
    /// </summary>
    public IReadOnlyDictionary<string, Tensor> Moments { get; }

    /// <summary>Forgets every gradient.</summary>
    public void ZeroGradients()
    {
        foreach (var (_, parameter) in parameters)
        {
            using var gradient = parameter.grad;
            parameter.grad = null;
        }
    }

    /// <summary>One update from the gradients that the parameters hold.</summary>
    /// <param name="learningRate">Of this step, at least 0.</param>
    public void Step(double learningRate)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Value.grad is { } gradient)
                Update(i, gradient, learningRate);
        }
    }

    /// <summary>Continues from what <see cref="Steps"/> and <see cref="Moments"/> were.</summary>
    public void Restore(IReadOnlyList<long> savedSteps, IReadOnlyDictionary<string, Tensor> savedMoments)
    {
        var missing = Moments.Keys.Where(name => !savedMoments.ContainsKey(name)).ToList();
        if (missing.Count > 0 || savedMoments.Count != Moments.Count || savedSteps.Count != steps.Length)
            throw new HormesisException($"The optimiser's saved state is of another model: {savedMoments.Count} " +
                $"moments instead of {Moments.Count}, missing: {string.Join(", ", missing)}.");

        using var scope = NewDisposeScope();
        using var _ = no_grad();
        foreach (var (name, moment) in Moments)
            moment.copy_(savedMoments[name]);
        for (var i = 0; i < steps.Length; i++)
            steps[i] = savedSteps[i];
    }

    public void Dispose()
    {
        foreach (var moment in means.Concat(squares))
            moment.Dispose();
    }

    private static Tensor Zeros(Parameter parameter)
    {
        using var _ = no_grad();
        return zeros_like(parameter).DetachFromDisposeScope();
    }

    private void Update(int index, Tensor gradient, double learningRate)
    {
        var (parameter, mean, square) = (parameters[index].Value, means[index], squares[index]);
        var coefficients = AdamCoefficients.Of(settings, ++steps[index], learningRate);
        if (parameter.device_type == TorchSharp.DeviceType.CPU)
            FusedAdam.Update(parameter, gradient, mean, square, coefficients);
        else
            Update(parameter, gradient, mean, square, coefficients);
    }

    private static void Update(
        Parameter parameter, Tensor gradient, Tensor mean, Tensor square, AdamCoefficients by)
    {
        if (by.WeightDecay != 0)
            gradient = gradient.add(parameter, alpha: by.WeightDecay);
        mean.mul_(by.Beta1).add_(gradient, alpha: by.Gain1);
        square.mul_(by.Beta2).addcmul_(gradient, gradient, value: by.Gain2);
        var denominator = square.sqrt().div_(by.Root).add_(by.Epsilon);
        parameter.addcdiv_(mean, denominator, value: -by.Step);
    }

    private ReadOnlyDictionary<string, Tensor> ByName()
    {
        var moments = new SortedDictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var (index, (name, _)) in parameters.Index())
        {
            moments.Add($"exp_avg.{name}", means[index]);
            moments.Add($"exp_avg_sq.{name}", squares[index]);
        }

        return moments.AsReadOnly();
    }
}
