namespace Hormesis.Study.Experiments.Arms;

/// <summary>What S makes synthetic images of, and with it whose mask they bear. The paper leaves this open.</summary>
internal enum SyntheticOrigin
{
    /// <summary>CTs of a cohort of their own, with the CT's mask: "we use a generative model to synthesize fake MRI
    /// from real CT" (appendix A).</summary>
    Source,

    /// <summary>The images of D's training split, masks kept: the literal X' &lt;- S(D) of Algorithm 1.</summary>
    Self,
}
