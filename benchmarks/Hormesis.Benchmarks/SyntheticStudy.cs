using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Hormesis.Stages;

namespace Hormesis.Benchmarks;

/// <summary>A graph shaped like the paper's: one preparation, then chains of poisoning, training and evaluation, then
/// tables of a hundred.</summary>
internal static class SyntheticStudy
{
    private const int TableRows = 100;

    public static IReadOnlyList<StageInstance> Of(int count)
    {
        var prepare = Instance("prepare", "real", 0);
        var all = new List<StageInstance> { prepare };
        var evaluations = new List<StageInstance>();
        for (var model = 0; all.Count < count; model++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"replace/p{model % 100:D2}/seed{model / 100}");
            var poison = Instance("poison", name, model, prepare);
            var train = Instance("train-unet", name, model, poison, prepare);
            var evaluate = Instance("evaluate", name, model, train, prepare);
            all.AddRange([poison, train, evaluate]);
            evaluations.Add(evaluate);
            if (evaluations.Count < TableRows)
                continue;

            all.Add(Instance("tables", name, model, [.. evaluations]));
            evaluations.Clear();
        }

        return all.GetRange(0, count);
    }

    private static StageInstance Instance(string stage, string name, int number, params StageInstance[] inputs) => new()
    {
        Stage = stage,
        Name = name,
        Parameters = new JsonObject
        {
            ["streams"] = string.Create(CultureInfo.InvariantCulture, $"1/{stage}/{number}"),
            ["unet"] = new JsonObject { ["depth"] = 4, ["width"] = 16, ["norm"] = "batch",
                ["training"] = new JsonObject { ["epochs"] = 100, ["learningRate"] = 0.001 } },
        },
        Inputs = inputs.ToImmutableSortedDictionary(input => input.Id.Replace('/', '-'),
            input => StageInput.From(input), StringComparer.Ordinal),
        Outputs = ["result.csv"],
        Seed = null,
        Numerics = null,
    };
}
