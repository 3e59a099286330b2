using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Experiments;

/// <summary>
/// Where a study's synthetic images come from, as far as its settings tell: one kind for each section of
/// experiments.yaml that can supply them. <see cref="StudyConfig.Supply"/> lists the kinds.
/// </summary>
internal abstract record SyntheticSupply
{
    /// <summary>Name of the section in experiments.yaml: <c>gan</c>.</summary>
    public abstract string Section { get; }

    /// <summary>Number of sets of synthetic images, one for each training of S; seeds of U-Nets go round
    /// them.</summary>
    public virtual int Sets => 1;

    /// <summary>Images that S translates; null if the images are no translations of a cohort of the study.</summary>
    public virtual SyntheticOrigin? Origin => null;

    /// <summary>Cohorts beside D that the supply reads.</summary>
    public virtual IReadOnlyList<CohortRole> Cohorts => [];

    /// <summary>Steps of the training of S after which there are images too, rising.</summary>
    public virtual IReadOnlyList<int> Snapshots => [];

    /// <summary>A clause that says why the study does not train S itself, so that it has neither states of a training
    /// nor a loss to vary; null if it does.</summary>
    public virtual string? Untrained => null;

    /// <summary>What readers of a table or figure must know of images that the study did not make itself: their origin
    /// and whose their masks are, in sentences; null if the study made them.</summary>
    public virtual string? Note => null;

    /// <summary>Why the supply has no images for an arm, and what is allowed; null if it has.</summary>
    public abstract string? Refusal(ArmRecipe arm, StudyConfig study);

    /// <summary>Number of slices in each set, as far as the settings show; null where only the scans tell.</summary>
    public virtual int? SliceCount(StudyConfig study) => null;

    /// <summary>What a user can do if there are too few slices, as words after "Give".</summary>
    public virtual IReadOnlyList<string> MoreSlices => [];

    /// <summary>Checks what must hold between the section and other settings, except arms and cohorts.</summary>
    /// <inheritdoc cref="StudyRules.Check"/>
    public virtual void Check(StudyConfig study, Action<string, string> report)
    {
    }

    /// <summary>The study's own sets, one for each training of S.</summary>
    public IEnumerable<SyntheticSet> OwnSets() => Enumerable.Range(0, Sets)
        .Select(generator => new SyntheticSet(SyntheticImages.Synthetic, Origin, generator));
}
