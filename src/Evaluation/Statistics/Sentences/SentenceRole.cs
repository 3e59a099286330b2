namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>Importance of a sentence for a reader with little time.</summary>
public enum SentenceRole
{
    /// <summary>A detail for readers who want to know more.</summary>
    Detail,

    /// <summary>The sentence answers the question of the study.</summary>
    Headline,

    /// <summary>The sentence limits how far the answer holds.</summary>
    Certainty,
}
