namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>One item of a summary.</summary>
public sealed record PlainSentence(string Text, SentenceRole Role);
