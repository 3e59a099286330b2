using System.Globalization;
using Hormesis.Training.Loop;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Means of the losses over intervals of steps, stored in the training state.</summary>
internal sealed class SantaLossCurve(TrainingState state, int interval, long totalSteps)
{
    private const string Header = "step,discriminator,adversarial,reconstruction,identity,latent,path";

    private static readonly (string Name, Func<SantaLosses, double> Value)[] Columns =
    [
        ("discriminator", losses => losses.Discriminator),
        ("adversarial", losses => losses.Adversarial),
        ("reconstruction", losses => losses.Reconstruction),
        ("identity", losses => losses.Identity),
        ("latent", losses => losses.Latent),
        ("path", losses => losses.Path),
    ];

    /// <summary>True if the step that has just finished is the last one of a row.</summary>
    public bool IsRowDone => state.Step % interval == 0 || state.Step == totalSteps;

    /// <summary>Adds the losses of the step that has just finished.</summary>
    public void Add(SantaLosses losses)
    {
        foreach (var (name, value) in Columns)
            state.Curve($"pending.{name}").Add(value(losses));
        if (!IsRowDone)
            return;

        state.Curve("step").Add(state.Step);
        foreach (var (name, _) in Columns)
        {
            var pending = state.Curve($"pending.{name}");
            state.Curve(name).Add(pending.Average());
            pending.Clear();
        }
    }

    /// <summary>One row for each interval: the number of its last step and the mean losses.</summary>
    public string ToCsv()
    {
        var rows = state.Curve("step").Select((step, row) => string.Join(
            ',',
            Columns.Select(column => state.Curve(column.Name)[row].ToString("G6", CultureInfo.InvariantCulture))
                .Prepend(step.ToString(CultureInfo.InvariantCulture))));
        return string.Join('\n', rows.Prepend(Header)) + "\n";
    }
}
