namespace Hormesis.Study.Stages;

/// <summary>The figures of S's training have no settings.</summary>
public sealed record GanFigureParameters;
