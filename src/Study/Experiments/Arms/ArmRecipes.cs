namespace Hormesis.Study.Experiments.Arms;

/// <summary>The table of arms. No other code asks which arm it has.</summary>
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
            Dataset = "D whole, synthetic images added until they are a fraction p",
            Paper = "\"D'(p) <- D ∪ X'\" (Algorithm 1, line 3)",
        },
        new()
        {
            Arm = Arm.RealOnly,
            Real = PoisoningMode.RealOnly,
            Dataset = "the real images that `replace` keeps",
            Paper = "a control: what losing real images costs alone",
        },
        new()
        {
            Arm = Arm.Self,
            Real = PoisoningMode.Replace,
            Origin = SyntheticOrigin.Self,
            Dataset = "as `replace`, S applied to D's own training images, masks kept",
            Paper = "\"X' <- S(D)\" (Algorithm 1, line 2)",
        },
        new()
        {
            Arm = Arm.Transplant,
            Real = PoisoningMode.Replace,
            Masks = SyntheticMasks.OtherPatients,
            Dataset = "as `replace`, another patient's mask on each synthetic image",
            Paper = "the upper bound of harm; \"mislabeled\" data (2)",
        },
        new()
        {
            Arm = Arm.Curated,
            Real = PoisoningMode.Replace,
            IsGated = true,
            Dataset = "as `replace`, from the best synthetic images alone",
            Paper = "\"the importance of synthetic data curation\" (4.2)",
        },
    ];

    public static ArmRecipe Of(Arm arm) => All.Single(recipe => recipe.Arm == arm);

    public static ArmRecipe Of(string name) => All.Single(recipe => recipe.Name == name);

    /// <summary>The arm that differs from another in that it leaves the origin of the synthetic images to the
    /// study.</summary>
    public static ArmRecipe WithoutOrigin(ArmRecipe arm) => All.First(other =>
        (other.Origin, other.Real, other.Masks, other.IsGated) == (null, arm.Real, arm.Masks, arm.IsGated));
}
