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
            Role = ArmRole.Reading,
            IsPapers = true,
            Dataset = "|D| images, a fraction p of them synthetic",
            Paper = "\"p represents the proportion of synthetic data\" (4.1)",
        },
        new()
        {
            Arm = Arm.Append,
            Real = PoisoningMode.Append,
            Role = ArmRole.Reading,
            Dataset = "all of D, with synthetic images added until they are a fraction p",
            Paper = "\"D'(p) <- D ∪ X'\" (Algorithm 1, line 3)",
        },
        new()
        {
            Arm = Arm.RealOnly,
            Real = PoisoningMode.RealOnly,
            Role = ArmRole.RealImagesLost,
            Dataset = "the real images that `replace` keeps, without synthetic ones",
            Paper = "a control: the cost of losing real images alone",
        },
        new()
        {
            Arm = Arm.Self,
            Real = PoisoningMode.Replace,
            Role = ArmRole.Reading,
            Origin = SyntheticOrigin.Self,
            Dataset = "as `replace`, but S translates D's own training images, which keep their masks",
            Paper = "\"X' <- S(D)\" (Algorithm 1, line 2)",
        },
        new()
        {
            Arm = Arm.Transplant,
            Real = PoisoningMode.Replace,
            Role = ArmRole.Negative,
            Masks = SyntheticMasks.OtherPatients,
            Dataset = "as `replace`, with another patient's mask on each synthetic image",
            Paper = "the upper bound of harm; \"mislabeled\" data (2)",
        },
        new()
        {
            Arm = Arm.Curated,
            Real = PoisoningMode.Replace,
            Role = ArmRole.Reading,
            IsGated = true,
            Dataset = "as `replace`, with only the best synthetic images",
            Paper = "\"the importance of synthetic data curation\" (4.2)",
        },
        new()
        {
            Arm = Arm.Perfect,
            Real = PoisoningMode.Replace,
            Role = ArmRole.Positive,
            Images = SyntheticImages.TrueMri,
            Dataset = "as `replace`, with the source patients' true MRI (the phantom has it)",
            Paper = "the positive control: a perfect S; if it harms, the measurement is wrong",
        },
        new()
        {
            Arm = Arm.Untranslated,
            Real = PoisoningMode.Replace,
            Role = ArmRole.Negative,
            Images = SyntheticImages.Untranslated,
            Dataset = "as `replace`, with the CT itself in place of its translation",
            Paper = "the negative control: an S that learned nothing",
        },
    ];

    public static ArmRecipe Of(Arm arm) => All.Single(recipe => recipe.Arm == arm);

    public static ArmRecipe Of(string name) => All.Single(recipe => recipe.Name == name);

    /// <returns>Null for a name that is not an arm's, such as that of an arm with the user's model.</returns>
    public static ArmRecipe? Find(string name) => All.SingleOrDefault(recipe => recipe.Name == name);

    /// <summary>Finds the arm that is equal except that the study chooses the origin of its synthetic images.</summary>
    public static ArmRecipe WithoutOrigin(ArmRecipe arm) => All.First(other =>
        (other.Origin, other.Images, other.Real, other.Masks, other.IsGated)
        == (null, arm.Images, arm.Real, arm.Masks, arm.IsGated));
}
