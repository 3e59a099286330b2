using System.Globalization;
using Hormesis.Stages;

namespace Hormesis.Study.Export;

/// <summary>The dataset or U-Net of a plan that a request names.</summary>
internal sealed record ExportChoice
{
    public required string Arm { get; init; }

    public required Fraction Rate { get; init; }

    public required int Seed { get; init; }

    /// <summary>Instance with the arm's, rate's and seed's name.</summary>
    public required StageInstance Instance { get; init; }

    /// <summary>As words: <c>arm replace, p = 1/2, seed 0</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"arm {Arm}, p = {Rate}, seed {Seed}");

    /// <param name="instances">Instances that are named by arm, rate and seed; others are ignored.</param>
    /// <param name="rateOf">The rate of an instance with such a name.</param>
    /// <exception cref="HormesisException">There is no such arm, rate or seed; the message names those that there
    /// are.</exception>
    public static ExportChoice Of(
        IEnumerable<StageInstance> instances, Func<StageInstance, Fraction> rateOf, ExportRequest request)
    {
        var all = instances.Select(instance => Parse(instance, rateOf)).OfType<ExportChoice>().ToList();
        var ofArm = Chosen(all, choice => choice.Arm, request.Arm ?? all[0].Arm, "arm", "The study's arms are");
        var rate = RateOf(request);
        var ofRate = Chosen(ofArm, choice => choice.Rate, rate, "rate", $"The arm {ofArm[0].Arm} has");
        return Chosen(ofRate, choice => choice.Seed, request.Seed, "seed", "The study has")[0];
    }

    /// <summary>Null if the instance has no name of the form <c>arm/p50.00/seed0</c>.</summary>
    private static ExportChoice? Parse(StageInstance instance, Func<StageInstance, Fraction> rateOf) =>
        instance.Name.Split('/') is [var arm, ['p', ..], ['s', 'e', 'e', 'd', .. var number]]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? new() { Arm = arm, Rate = rateOf(instance), Seed = seed, Instance = instance }
            : null;

    private static Fraction RateOf(ExportRequest request) =>
        request.Rate is not { } text ? default
            : Fraction.TryParse(text, CultureInfo.InvariantCulture, out var rate) ? rate
            : throw new HormesisException(
                $"--rate={VisibleText.OfValue(text)} is not a fraction from 0 to 1, such as 0, 1/6 or 0.5.");

    private static List<ExportChoice> Chosen<T>(
        List<ExportChoice> all, Func<ExportChoice, T> of, T wanted, string argument, string known)
    {
        var chosen = all.FindAll(choice => Equals(of(choice), wanted));
        return chosen.Count > 0
            ? chosen
            : throw new HormesisException(
                $"--{argument}={VisibleText.OfValue($"{wanted}")} is not in the study. {known} "
                + $"{string.Join(", ", all.Select(of).Distinct())}.");
    }
}
