using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Tests.Drawing;

public sealed class MaskZoomTests
{
    private static readonly SKRect Head = SKRect.Create(10, 20, 100, 100);

    [Fact]
    public void A_mask_is_in_the_middle_with_room_around_it() =>
        Assert.Equal(SKRect.Create(30, 30, 60, 60), MaskZoom.Of(Head, SKRect.Create(40, 50, 40, 20)));

    [Fact]
    public void A_small_mask_is_not_enlarged_to_its_pixels() =>
        Assert.Equal(35, MaskZoom.Of(Head, SKRect.Create(60, 60, 2, 2)).Width);

    [Fact]
    public void Masks_all_over_the_head_show_the_head_whole_and_not_beside_it() =>
        Assert.Equal(Head, MaskZoom.Of(Head, SKRect.Create(30, 30, 75, 60)));

    [Fact]
    public void Without_a_mask_it_is_the_head() => Assert.Equal(Head, MaskZoom.Of(Head, SKRect.Empty));
}
