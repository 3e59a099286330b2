using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Hormesis.Browser.Tests;

/// <summary>The machine's own Chromium, headless and kept from the network.</summary>
internal static class Chromium
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    private static string? Browser => Browsers.Select(OnPath).FirstOrDefault(path => path is not null);

    private static string? Driver => OnPath("chromedriver");

    /// <summary>Why there is none, and how to get it; null where there is one.</summary>
    public static string? Missing => Browser is not null && Driver is not null
        ? null
        : "There is no chromium with chromedriver on the PATH; the report was not looked at in a browser. " +
            "`apt-get install chromium chromium-driver` provides both.";

    /// <param name="profile">A folder of its own.</param>
    public static ChromeDriver Start(string profile)
    {
        var options = new ChromeOptions { BinaryLocation = Browser };
        options.AddArguments(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
                "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--force-color-profile=srgb", $"--user-data-dir={profile}",
                "--window-size=1280,900");
        options.SetLoggingPreference(LogType.Browser, OpenQA.Selenium.LogLevel.All);
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver));
        service.HideCommandPromptWindow = true;
        var driver = new ChromeDriver(service, options, TimeSpan.FromMinutes(2));
        driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(1); // Beside other tests, pages are slow.
        return driver;
    }

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
