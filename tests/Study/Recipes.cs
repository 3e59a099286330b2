using System.Collections.Immutable;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Study.Tests;

/// <summary>Keys of instances that were not run: a producer's recipe stands for the content of what it makes.</summary>
internal static class Recipes
{
    private static readonly CodeIdentity Code =
        new(Digest.OfText("code"), ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>By the instances' ids.</summary>
    public static SortedDictionary<string, Digest> Of(StudyPlan plan)
    {
        var recipes = new SortedDictionary<string, Digest>(StringComparer.Ordinal);
        foreach (var instance in plan.Graph.Instances)
            recipes.Add(instance.Id, Of(instance, recipes));
        return recipes;
    }

    /// <summary>Ids whose recipe is another in the second plan than in the first, or that only one of them
    /// has.</summary>
    public static IEnumerable<string> Changed(StudyPlan first, StudyPlan second)
    {
        var (before, after) = (Of(first), Of(second));
        return before.Keys.Union(after.Keys)
            .Where(id => before.GetValueOrDefault(id) != after.GetValueOrDefault(id))
            .Order(StringComparer.Ordinal);
    }

    private static Digest Of(StageInstance instance, SortedDictionary<string, Digest> recipes) =>
        ActionKey.Of(instance,
            instance.Inputs.Select(input => KeyValuePair.Create(input.Key, Of(input.Value, recipes))), Code).Digest;

    private static Digest Of(StageInput input, SortedDictionary<string, Digest> recipes) => input switch
    {
        StageInput.Artifacts artifacts =>
            Digest.OfText($"{recipes[artifacts.Producer.Id].Hex} {string.Join(' ', artifacts.Paths)}"),
        StageInput.Files files => Digest.OfText(string.Join(' ', files.Paths)),
        _ => throw new ArgumentOutOfRangeException(nameof(input)),
    };
}
