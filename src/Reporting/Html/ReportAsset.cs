using System.Reflection;

namespace Hormesis.Reporting.Html;

/// <summary>Style sheet and script of the page, stored as files beside this one.</summary>
internal static class ReportAsset
{
    public static string Css { get; } = Load("report.css");

    public static string Script { get; } = Load("report.js");

    private static string Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
