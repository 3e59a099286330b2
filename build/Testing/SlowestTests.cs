using System.Globalization;
using System.Xml.Linq;

namespace Hormesis.Build.Testing;

/// <summary>Lists the slowest tests from the result files of test programs.</summary>
internal static class SlowestTests
{
    private const int Most = 10;

    /// <param name="resultFiles">Files in xunit's XML format; a missing file has no tests.</param>
    /// <returns>At most ten lines, the slowest test first: <c> 12.3 s Name.Of.The_test</c>.</returns>
    public static IEnumerable<string> Lines(IEnumerable<string> resultFiles) => resultFiles
        .Where(File.Exists)
        .SelectMany(file => XDocument.Load(file).Descendants("test"))
        .Select(test => (Name: (string)test.Attribute("name")!, Seconds: (double?)test.Attribute("time") ?? 0))
        .OrderByDescending(test => test.Seconds)
        .Take(Most)
        .Select(test => string.Create(CultureInfo.InvariantCulture, $"{test.Seconds,7:F1} s  {test.Name}"));
}
