namespace Hormesis.Study.Experiments.Arms;

/// <summary>Images that S translates; the synthetic image keeps their mask. The paper does not specify them.</summary>
internal enum SyntheticOrigin
{
    /// <summary>CTs of a separate cohort, with the CT's mask: "we use a generative model to synthesize fake MRI from
    /// real CT" (appendix A).</summary>
    Source,

    /// <summary>Images of D's training split, with their masks: the literal X' &lt;- S(D) of Algorithm 1.</summary>
    Self,
}
