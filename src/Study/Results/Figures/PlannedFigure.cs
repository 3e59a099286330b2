using Hormesis.Stages;

namespace Hormesis.Study.Results.Figures;

/// <summary>A figure of the study.</summary>
/// <param name="Stem">Of its files.</param>
internal sealed record PlannedFigure(StageInstance Producer, string Stem) : IProduct
{
    public Artifact<string> Svg => new(Producer, $"{Stem}.svg");

    public Artifact<byte[]> Png => new(Producer, $"{Stem}.png");
}
