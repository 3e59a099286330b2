using Hormesis.Reporting.Fonts;

namespace Hormesis.Reporting.Tests.Fonts;

public sealed class EmbeddedFontTests
{
    [Fact]
    public void Both_faces_are_carried_along()
    {
        Assert.Equal("Roboto", EmbeddedFont.Regular.FamilyName);
        Assert.Equal(400, EmbeddedFont.Regular.FontWeight);
        Assert.Equal(700, EmbeddedFont.Bold.FontWeight);
    }

    [Fact]
    public void Every_character_that_figures_use_has_a_glyph() =>
        Assert.DoesNotContain((ushort)0, EmbeddedFont.Regular.GetGlyphs("azAZ09 ±×%…−–()/=.,äöüßéλµ"));

    [Fact]
    public void Its_licence_is_carried_along() =>
        Assert.Contains("Roboto-LICENSE.txt", typeof(EmbeddedFont).Assembly.GetManifestResourceNames());
}
