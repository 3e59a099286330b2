using System.Text.Json;
using Deque.AxeCore.Commons;
using Hormesis.Reporting.Html;
using Hormesis.Reporting.Tests.Html;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Hormesis.Browser.Tests;

/// <summary>A made-up study's folder with its report, and a browser that shows it from the disk.</summary>
public sealed class ReportPage : IDisposable
{
    private const string Run =
        """
        window.hormesisRun = {"commit":"aaaa + changes","instances":[{"id":"train-unet/replace/p50.00/seed0","key":"ab12ab12ab12ab12","machine":"AMD EPYC, family 26 model 2 (avx2)","origin":"run","peakBytes":1073741824,"seconds":12.5,"stage":"train-unet"},{"id":"train-unet/replace/p0.00/seed0","key":"cd34cd34cd34cd34","machine":null,"origin":"store","peakBytes":null,"seconds":2.5,"stage":"train-unet"}],"schema":1,"seconds":13.25,"study":"made-up"};

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("report-page-").FullName;
    private readonly ChromeDriver? driver;

    public ReportPage()
    {
        var paper = Directory.CreateDirectory(Path.Combine(folder, "made-up", "paper")).FullName;
        File.WriteAllText(Path.Combine(paper, "report.html"), ReportHtml.Write(MadeUpReport.Report));
        File.WriteAllText(Path.Combine(folder, "made-up", "run.js"), Run);
        File.Copy(Path.Combine(paper, "report.html"),
            Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "alone")).FullName, "report.html"));
        if (Chromium.Missing is null)
            driver = Chromium.Start(Path.Combine(folder, "profile"));
    }

    internal ChromeDriver Driver => driver ?? throw new InvalidOperationException(Chromium.Missing);

    /// <param name="width">Of the window, CSS pixels.</param>
    /// <param name="isDark">What the reader's system prefers.</param>
    /// <param name="isPrinted">Whether the style is that of paper.</param>
    /// <param name="isAlone">Whether the record of the run is missing.</param>
    internal void Open(int width = 1280, bool isDark = false, bool isPrinted = false, bool isAlone = false)
    {
        Devtools("Emulation.setDeviceMetricsOverride",
            new() { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        Devtools("Emulation.setEmulatedMedia",
            new() { ["media"] = isPrinted ? "print" : "",
            ["features"] = new[] { Feature("prefers-color-scheme", isDark ? "dark" : "light"),
            Feature("prefers-reduced-motion", "reduce") } });
        Driver.Manage().Logs.GetLog(LogType.Browser);
        Driver.Navigate().GoToUrl(new Uri(Path.Combine(folder, isAlone ? "alone" : "made-up/paper", "report.html")));
    }

    internal IReadOnlyList<string> ConsoleMessages() =>
        [.. Driver.Manage().Logs.GetLog(LogType.Browser).Select(entry => entry.Message)];

    internal T Evaluate<T>(string script) =>
        JsonSerializer.Deserialize<T>(
        (string)Driver.ExecuteScript($"return JSON.stringify((() => {{ {script} }})())")!)!;

    /// <returns>Each breach of WCAG 2.1 A and AA, with the elements.</returns>
    internal IReadOnlyList<string> AccessibilityFaults()
    {
        Driver.ExecuteScript(new BundledAxeScriptProvider().GetScript());
        var json = (string)Driver.ExecuteAsyncScript(
            """
            const done = arguments[0];
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
              .then(result => done(JSON.stringify(result.violations.map(fault => `${fault.id}: ${fault.help}: ${fault.nodes.slice(0, 5).map(node => node.target.join(' ')).join('; ')}`))));
            """)!;
        return JsonSerializer.Deserialize<List<string>>(json)!;
    }

    public void Dispose()
    {
        driver?.Quit();
        driver?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Dictionary<string, object?> Feature(string name, string value) =>
        new() { ["name"] = name, ["value"] = value };

    private void Devtools(string command, Dictionary<string, object?> parameters) =>
        Driver.ExecuteCdpCommand(command, parameters);
}
