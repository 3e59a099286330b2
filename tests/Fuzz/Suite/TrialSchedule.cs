using Hormesis.Fuzz.Tests.Trials;

namespace Hormesis.Fuzz.Tests.Suite;

/// <summary>The order of the trials: kinds take turns, each as often as its weight says.</summary>
internal static class TrialSchedule
{
    public static IEnumerable<(ITrialKind Kind, int Index)> Of(FuzzOptions options)
    {
        var kinds = TrialKinds.All.Where(kind => options.Kind is null || kind.Name == options.Kind).ToArray();
        return options.Index is { } index
            ? [(kinds.Single(), index)]
            : Turns(kinds).Take(options.Trials);
    }

    private static IEnumerable<(ITrialKind Kind, int Index)> Turns(ITrialKind[] kinds)
    {
        var counts = new int[kinds.Length];
        for (var turn = 1; ; turn++)
        {
            for (var kind = 0; kind < kinds.Length; kind++)
            {
                if (turn % kinds[kind].Every == 0)
                    yield return (kinds[kind], counts[kind]++);
            }
        }
    }
}
