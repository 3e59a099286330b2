using OpenQA.Selenium;

namespace Hormesis.Browser.Tests;

public sealed class ReportPageTests : IClassFixture<ReportPage>
{
    private readonly ReportPage page;

    public ReportPageTests(ReportPage page)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        this.page = page;
    }

    private IWebElement Find(string selector) => page.Driver.FindElement(By.CssSelector(selector));

    [Fact]
    public void It_opens_from_a_disk_without_a_word_in_the_console()
    {
        page.Open();

        Assert.Empty(page.ConsoleMessages());
    }

    [Fact]
    public void Without_the_record_of_a_run_all_but_its_times_is_there()
    {
        page.Open(isAlone: true);

        Assert.Single(page.ConsoleMessages(), message => message.Contains("run.js", StringComparison.Ordinal));
        Assert.Contains("differ from run to run", Find("#run-text").Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Driver.FindElements(By.CssSelector("#case-head svg")));
    }

    [Fact]
    public void The_record_of_the_run_gives_times_and_cache_hits()
    {
        page.Open();

        Assert.StartsWith("The last run took 13 s: 1 instances ran, 1 were up to date.", Find("#run-text").Text, StringComparison.Ordinal);
        Assert.Contains("1/2 cached", Find(".graph .note").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_slider_changes_the_picture()
    {
        page.Open();
        var before = Contour();

        Find("#rate").SendKeys(Keys.ArrowRight);

        Assert.NotEqual(before, Contour());
        Assert.Equal("p = 16.67 %", Find("#rate-text").Text);
        Assert.StartsWith("Dice 0.88 at p = 16.67 %", Find("#case-text").Text, StringComparison.Ordinal);
        Assert.StartsWith("245 real and 49 synthetic", Find("#dataset-text").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_case_has_another_scan_and_contour()
    {
        page.Open();
        var (scan, contour) = (Scan(), Contour());

        Find("#case").SendKeys(Keys.ArrowDown);

        Assert.NotEqual(scan, Scan());
        Assert.NotEqual(contour, Contour());
    }

    [Fact]
    public void A_case_of_the_table_is_shown_in_the_viewer()
    {
        page.Open();
        var scan = Scan();

        Find("button.show[data-case='3']").Click();

        Assert.NotEqual(scan, Scan());
        Assert.Equal("3", Find("#case").GetAttribute("value"));
    }

    [Fact]
    public void A_click_on_a_number_tells_where_it_comes_from()
    {
        page.Open();

        Find("button.number[data-arm='replace'][data-rate='50.00'][data-metric='Dice']").Click();

        var panel = Find("#panel").Text;
        Assert.Contains("Dice, arm replace, p = 50.00 %", panel, StringComparison.Ordinal);
        Assert.Contains("./cake.sh --target=Audit --study=made-up --stages=train-unet/replace/p50.00/seed0", panel, StringComparison.Ordinal);
        Assert.Contains(Pipeline.Digest.OfText("train-unet/replace/p50.00/seed0/unet.safetensors").Hex, panel, StringComparison.Ordinal);
        Assert.Contains("ab12ab12ab12ab12", panel, StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_on_a_number_opens_its_lineage_and_escape_goes_back_to_it()
    {
        page.Open();
        var number = Find("button.number[data-arm='curated'][data-rate='83.33'][data-metric='Jaccard']");

        number.SendKeys(Keys.Enter);
        Assert.Contains("Jaccard, arm curated, p = 83.33 %", Find("#panel").Text, StringComparison.Ordinal);
        page.Driver.SwitchTo().ActiveElement().SendKeys(Keys.Escape);

        Assert.False(Find("#panel").Displayed);
        Assert.Equal(number, page.Driver.SwitchTo().ActiveElement());
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1600)]
    public void Nothing_is_wider_than_the_window(int width)
    {
        page.Open(width);

        var wide = page.Evaluate<List<string>>(
            """
            const scrolls = element => element.closest('.scroll') !== null && !element.matches('.scroll');
            return [...document.querySelectorAll('body *')]
              .filter(element => !scrolls(element) && !element.matches('svg *, .skip') && element.getBoundingClientRect().right > innerWidth + 0.5)
              .map(element => `${element.tagName} ${element.id} ${element.className} ${element.getBoundingClientRect().right}`);
            """);
        Assert.Empty(wide);
        Assert.Equal(0, page.Evaluate<int>("return document.documentElement.scrollWidth - document.documentElement.clientWidth;"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_keeps_the_accessibility_guidelines_with_contrast_in_both_themes(bool isDark)
    {
        page.Open(isDark: isDark);
        foreach (var details in page.Driver.FindElements(By.CssSelector("details:not([open]) > summary")))
            details.Click();

        Assert.Empty(page.AccessibilityFaults());
        Assert.Equal(isDark ? "rgb(20, 23, 27)" : "rgb(255, 255, 255)", page.Evaluate<string>("return getComputedStyle(document.body).backgroundColor;"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_panel_keeps_them_too(bool isDark)
    {
        page.Open(isDark: isDark);
        Find("button.number").Click();

        Assert.Empty(page.AccessibilityFaults());
    }

    private string Scan() => Find("#case-head image").GetAttribute("href")!;

    private string Contour() => Find("#case-zoom .prediction").GetAttribute("d")!;
}
