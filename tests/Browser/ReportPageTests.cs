using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

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

        Assert.StartsWith("The last run took 13 s: 1 instances ran, 1 were up to date.", Find("#run-text").Text,
            StringComparison.Ordinal);
        Assert.EndsWith(" The results name the commit aaaa + changes.", Find("#run-text").Text,
            StringComparison.Ordinal);
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

        Number("table1", "replace", "50.00", 3).Click();

        var panel = Find("#panel").Text;
        Assert.StartsWith("Table 1, replace, p = 50.00 %, Dice", panel, StringComparison.Ordinal);
        Assert.Contains("./cake.sh --target=Audit --study=made-up --stages=train-unet/replace/p50.00/seed0", panel,
            StringComparison.Ordinal);
        Assert.Contains(Digest.OfText("train-unet/replace/p50.00/seed0/unet.safetensors").Hex, panel,
            StringComparison.Ordinal);
        Assert.Contains("ab12ab12ab12ab12", panel, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_the_statistics_tells_its_instance_with_the_command_and_the_runs_that_it_compares()
    {
        page.Open();

        Number("tables", "real-only", "33.33", 5).Click();

        var panel = Find("#panel").Text;
        Assert.StartsWith("Table 2, real-only, p = 33.33 %, difference", panel, StringComparison.Ordinal);
        Assert.Contains("./cake.sh --target=Audit --study=made-up --stages=statistics/scores", panel,
            StringComparison.Ordinal);
        Assert.Contains(Digest.OfText("paper/statistics.json").Hex, panel, StringComparison.Ordinal);
        Assert.Equal(6, panel.Split("U-Net of arm real-only").Length - 1);
    }

    [Fact]
    public void Every_number_and_every_origin_opens_a_lineage_with_a_command()
    {
        page.Open();

        Assert.Equal([], page.Evaluate<List<string>>(
            """
            const panel = document.getElementById('panel');
            return [...document.querySelectorAll('button[data-lineage]')].filter(button => {
              button.click();
              const isWhole = panel.open && panel.querySelector('h2').textContent.length > 3 && panel.querySelector('.command')?.textContent.startsWith('./cake.sh');
              panel.close();
              return !isWhole;
            }).map(button => button.outerHTML);
            """));
    }

    [Fact]
    public void Enter_on_a_number_opens_its_lineage_and_escape_goes_back_to_it()
    {
        page.Open();
        var number = Number("table1", "curated", "83.33", 4);

        number.SendKeys(Keys.Enter);
        Assert.Contains("Table 1, curated, p = 83.33 %, Jaccard", Find("#panel").Text, StringComparison.Ordinal);
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
        Assert.Equal(0,
            page.Evaluate<int>("return document.documentElement.scrollWidth - document.documentElement.clientWidth;"));
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
        Assert.Equal(isDark ? "rgb(20, 23, 27)" : "rgb(255, 255, 255)",
            page.Evaluate<string>("return getComputedStyle(document.body).backgroundColor;"));
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

    /// <param name="section">Its id.</param>
    /// <param name="group">Heading above the row.</param>
    /// <param name="row">First cell of the row.</param>
    /// <param name="column">From 1.</param>
    private IWebElement Number(string section, string group, string row, int column) =>
        page.Driver.FindElement(By.XPath(
        FormattableString.Invariant(
            $"//section[@id='{section}']//tbody[tr/th[.='{group}']]/tr[th='{row}']/*[{column}]/button")));

    /// <summary>axe looks at HTML alone. WCAG 2.1, 1.4.3 and 1.4.11: text 4.5, lines and marks 3.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_and_lines_of_the_charts_stand_out_in_both_themes(bool isDark)
    {
        page.Open(isDark: isDark);

        Assert.Equal([], page.Evaluate<List<string>>(
            """
            const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            const luminance = colour => {
              canvas.fillStyle = colour;
              canvas.fillRect(0, 0, 1, 1);
              const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const contrast = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
            const ground = getComputedStyle(document.body).backgroundColor;
            const faults = (selector, property, least) => [...document.querySelectorAll(selector)]
              .map(element => [element.getAttribute('class'), contrast(getComputedStyle(element)[property], ground)])
              .filter(([, found]) => !(found >= least)).map(([name, found]) => `${name}: ${found.toFixed(2)}`);
            return [...new Set([...faults('.chart text', 'fill', 4.5), ...faults('.chart .line', 'stroke', 3), ...faults('.chart .marker', 'fill', 3), ...faults('.chart .level', 'stroke', 3)])];
            """));
        Assert.True(page.Driver.FindElements(By.CssSelector(".chart .line.ordered")).Count > 1);
    }

    [Fact]
    public void Every_control_can_be_reached_by_the_tabulator_and_shows_that_it_is()
    {
        page.Open();
        page.Driver.ExecuteScript(
            """
            window.reached = new Map();
            addEventListener('focusin', ({ target }) => {
                const style = getComputedStyle(target);
                const name = target.id || target.dataset.lineage || target.getAttribute('href') || target.className;
                window.isRound ||= window.reached.has(target);
                window.reached.set(target, [name, `${style.outlineStyle} ${style.outlineWidth}`]);
            });
            """);
        var keys = string.Concat(Enumerable.Repeat(Keys.Tab, 50));
        for (var pressed = 0; !page.Evaluate<bool>("return !!window.isRound;"); pressed += 50)
        {
            Assert.True(pressed < 2000, "The focus does not come round.");
            new Actions(page.Driver).SendKeys(keys).Perform();
        }

        var reached = page.Evaluate<string[][]>("return [...window.reached.values()];");
        Assert.All(reached, control => Assert.Equal("solid 3px", control[1]));
        Assert.Superset(new HashSet<string> { "rate", "arm", "seed", "case", "translation", "0", "#verify" },
            reached.Select(control => control[0]).ToHashSet());
    }

    [Fact]
    public void On_paper_it_is_light_and_shows_every_sentence_and_setting()
    {
        page.Open(isDark: true, isPrinted: true);

        Assert.Equal("rgb(255, 255, 255)",
            page.Evaluate<string>("return getComputedStyle(document.body).backgroundColor;"));
        Assert.Equal(0,
            page.Evaluate<int>("dispatchEvent(new Event('beforeprint')); return " +
            "document.querySelectorAll(':is(#findings, #settings) details:not([open])').length;"));
        Assert.NotEqual(0,
            page.Evaluate<int>("dispatchEvent(new Event('afterprint')); return " +
            "document.querySelectorAll(':is(#findings, #settings) details:not([open])').length;"));
    }

    private string Scan() => Find("#case-head image").GetAttribute("href")!;

    private string Contour() => Find("#case-zoom .prediction").GetAttribute("d")!;
}
