namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>What a sentence is to a reader in haste.</summary>
public enum SentenceRole
{
    /// <summary>For who reads on.</summary>
    Detail,

    /// <summary>Answers the study's question.</summary>
    Headline,

    /// <summary>How far the answer goes.</summary>
    Certainty,
}
