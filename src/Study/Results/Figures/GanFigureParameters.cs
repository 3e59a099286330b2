namespace Hormesis.Study.Results.Figures;

/// <summary>The figures of S's training have no settings.</summary>
public sealed record GanFigureParameters;
