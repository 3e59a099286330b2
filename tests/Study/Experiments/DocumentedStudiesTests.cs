using System.Text.RegularExpressions;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Tests.Experiments;

/// <summary>The studies that README and docs show.</summary>
public sealed partial class DocumentedStudiesTests : IDisposable
{
    private static readonly string Repository = Path.GetDirectoryName(OwnStudies.OwnFile)!;

    private readonly TemporaryFolder folder = new();

    /// <summary>Each YAML block that begins with studies.</summary>
    public static TheoryData<string, string> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, string>();
            foreach (var page in Directory.EnumerateFiles(Repository, "*.md")
                .Concat(Directory.EnumerateFiles(Path.Combine(Repository, "docs"), "*.md"))
                .Order(StringComparer.Ordinal))
            {
                foreach (Match match in StudiesBlock().Matches(File.ReadAllText(page)))
                    blocks.Add(Path.GetFileName(page), match.Groups["studies"].Value);
            }

            return blocks;
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_study_that_is_shown_can_be_put_into_the_file(string page, string studies)
    {
        var unindented =
            string.Join('\n', studies.TrimEnd('\n').Split('\n').Select(line => line.Length > 2 ? line[2..] : ""));
        var file = ExperimentsFile.Read(OwnStudies.Write(folder, unindented));

        Assert.True(file.Studies.ContainsKey(unindented.Split(':')[0]), page);
    }

    [GeneratedRegex("```yaml\nstudies:\n(?<studies>.*?)```", RegexOptions.Singleline)]
    private static partial Regex StudiesBlock();
}
