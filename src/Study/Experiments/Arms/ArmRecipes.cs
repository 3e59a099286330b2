namespace Hormesis.Study.Experiments.Arms;

/// <summary>The table of arms. No other code tests for a certain arm.</summary>
internal static class ArmRecipes
{
    public static IReadOnlyList<ArmRecipe> All { get; } =
    [
        new()
        {
            Arm = Arm.Replace,
            Real = PoisoningMode.Replace,
            IsPapers = true,
            Dataset = "|D| images, a fraction p of them synthetic",
            Paper = "\"p represents the proportion of synthetic data\" (4.1)",
        },
        new()
        {
            Arm = Arm.Append,
            Real = PoisoningMode.Append,
            Dataset = "all of D, with synthetic images added until they are a fraction p",
            Paper = "\"D'(p) <- D ∪ X'\" (Algorithm 1, line 3)",
        },
        new()
        {
            Arm = Arm.RealOnly,
            Real = PoisoningMode.RealOnly,
            Dataset = "the real images that `replace` keeps, without synthetic ones",
            Paper = "a control: the cost of losing real images alone",
        },
        new()
        {
            Arm = Arm.Self,
            Real = PoisoningMode.Replace,
            Origin = SyntheticOrigin.Self,
            Dataset = "as `replace`, but S translates D's own training images, which keep their masks",
            Paper = "\"X' <- S(D)\" (Algorithm 1, line 2)",
        },
        new()
        {
            Arm = Arm.Transplant,
            Real = PoisoningMode.Replace,
            Masks = SyntheticMasks.OtherPatients,
            Dataset = "as `replace`, with another patient's mask on each synthetic image",
            Paper = "the upper bound of harm; \"mislabeled\" data (2)",
        },
        new()
        {
            Arm = Arm.Curated,
            Real = PoisoningMode.Replace,
            IsGated = true,
            Dataset = "as `replace`, with only the best synthetic images",
            Paper = "\"the importance of synthetic data curation\" (4.2)",
        },
    ];

    public static ArmRecipe Of(Arm arm) => All.Single(recipe => recipe.Arm == arm);

    public static ArmRecipe Of(string name) => All.Single(recipe => recipe.Name == name);

    /// <summary>Finds the arm that is equal except that the study chooses the origin of its synthetic images.</summary>
    public static ArmRecipe WithoutOrigin(ArmRecipe arm) => All.First(other =>
        (other.Origin, other.Real, other.Masks, other.IsGated) == (null, arm.Real, arm.Masks, arm.IsGated));
}
