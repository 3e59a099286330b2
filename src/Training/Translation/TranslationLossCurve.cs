using System.Globalization;
using Hormesis.Training.Loop;

namespace Hormesis.Training.Translation;

/// <summary>Means of a training's losses over intervals of steps, stored in the training state.</summary>
/// <param name="names">Names of the losses: columns of <see cref="TranslationFiles.Losses"/>, after the step.</param>
/// <param name="interval">Steps of one row.</param>
internal sealed class TranslationLossCurve(
    TrainingState state, IReadOnlyList<string> names, int interval, long totalSteps)
{
    /// <summary>True if the step that has just finished is the last one of a row.</summary>
    public bool IsRowDone => state.Step % interval == 0 || state.Step == totalSteps;

    /// <summary>Adds the losses of the step that has just finished, in the order of their names.</summary>
    public void Add(params IReadOnlyList<double> losses)
    {
        foreach (var (name, loss) in names.Zip(losses))
            state.Curve($"pending.{name}").Add(loss);
        if (!IsRowDone)
            return;

        state.Curve("step").Add(state.Step);
        foreach (var name in names)
        {
            var pending = state.Curve($"pending.{name}");
            state.Curve(name).Add(pending.Average());
            pending.Clear();
        }
    }

    /// <summary>Writes one row for each interval: the number of its last step and the mean losses.</summary>
    public void Save(string folder)
    {
        var rows = state.Curve("step").Select((step, row) => string.Join(
            ',',
            names.Select(name => state.Curve(name)[row].ToString("G6", CultureInfo.InvariantCulture))
                .Prepend(step.ToString(CultureInfo.InvariantCulture))));
        File.WriteAllText(
            Path.Combine(folder, TranslationFiles.Losses),
            string.Join('\n', rows.Prepend($"step,{string.Join(',', names)}")) + "\n");
    }
}
