using Spectre.Console.Rendering;

namespace Hormesis.Build.Terminal;

/// <summary>Lines that first erase everything below the cursor, so that nothing of longer former lines
/// remains.</summary>
internal sealed class ErasingLines(IReadOnlyList<IRenderable> lines) : IRenderable
{
    private const string EraseBelow = "\e[J";

    public Measurement Measure(RenderOptions options, int maxWidth) => new(0, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        lines.SelectMany(line => line.Render(options, maxWidth)).Prepend(Segment.Control(EraseBelow));
}
