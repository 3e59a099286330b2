using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hormesis.EndToEnd.Tests.Documentation;

/// <summary>What the pages say that a machine can check.</summary>
public sealed partial class DocumentationTests : IDisposable
{
    private readonly CakeProcess cake = new();

    public static TheoryData<string> Pages => [.. DocumentedPage.All];

    public void Dispose() => cake.Dispose();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_relative_link_and_image_leads_somewhere(string path)
    {
        var page = new DocumentedPage(path);

        Assert.DoesNotContain(page.Links,
            link => !link.Contains("://", StringComparison.Ordinal) && !Leads(page, link));
    }

    [Fact]
    public async Task Every_target_that_a_page_names_is_a_task()
    {
        var tasks = (await cake.Run("--description")).Succeeded().Output.Split('\n')
            .Select(line => line.Trim().Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(DocumentedPage.All.SelectMany(path =>
            new DocumentedPage(path).Code.SelectMany(code => Target().Matches(code))
                .Select(match => match.Groups["task"].Value)
                .Where(task => !tasks.Contains(task)).Select(task => $"{path}: {task}")));
    }

    [Fact]
    public async Task Every_option_that_a_page_names_is_one()
    {
        var help = (await cake.Run("--help")).Succeeded().Output + CakesOwn;

        Assert.Empty(DocumentedPage.All.SelectMany(path =>
            new DocumentedPage(path).Code.Where(IsOfCake).SelectMany(code => Option().Matches(code))
                .Select(match => match.Value)
                .Where(option => !Regex.IsMatch(help, $"{option}(?![a-z-])")).Select(option => $"{path}: {option}")));
    }

    [Fact]
    public void Every_test_that_a_page_names_is_one()
    {
        var tests =
            string.Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Folder, "tests"), "*Tests.cs",
            SearchOption.AllDirectories).Select(File.ReadAllText));
        var named = DocumentedPage.All.SelectMany(path => new DocumentedPage(path).Code)
            .Where(code => TestName().IsMatch(code)).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains($" {name}(", tests, StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_is_two_screens() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Checkout.Folder, "README.md")).Length, 1, 110);

    [Fact]
    public void Every_decision_is_in_the_index()
    {
        var index = new DocumentedPage("docs/decisions/README.md").Links;

        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Checkout.Folder, "docs", "decisions"), "0*.md")
                .Select(Path.GetFileName).Order(StringComparer.Ordinal),
            index);
    }

    [Fact]
    public void The_citation_the_host_and_the_records_name_one_version_and_date()
    {
        var citation = Read("CITATION.cff");
        var software = Read("src/Store/Provenance/Software.cs");

        Assert.Contains($"\nversion: {Constant(software, "Version")}\n", citation, StringComparison.Ordinal);
        Assert.Contains($"\ndate-released: {Constant(software, "Released")}\n", citation, StringComparison.Ordinal);
        Assert.Contains($"\n  - name: {Constant(software, "Authors")}\n", citation, StringComparison.Ordinal);
        Assert.Equal(Constant(software, "Version"),
            XDocument.Parse(Read("build/Hormesis.Build.csproj")).Descendants("Version").Single().Value);
    }

    /// <summary>Switches that Cake has and --help does not list.</summary>
    private const string CakesOwn = " --description --tree --dryrun --exclusive --verbosity --version --help";

    private static bool Leads(DocumentedPage page, string link)
    {
        var (path, anchor) = link.Split('#') is [var file, var heading] ? (file, heading) : (link, null);
        var target = path.Length == 0 ? page.Path
            : Path.GetRelativePath(Checkout.Folder,
            Path.Combine(Checkout.Folder, Path.GetDirectoryName(page.Path)!, path));
        if (!Path.Exists(Path.Combine(Checkout.Folder, target)))
            return false;
        return anchor is null || new DocumentedPage(target).Anchors.Contains(anchor);
    }

    /// <summary>A command of this program, or an option that stands alone; not another program's.</summary>
    private static bool IsOfCake(string code) =>
        code.Contains("./cake.sh", StringComparison.Ordinal) || code.StartsWith("--", StringComparison.Ordinal);

    private static string Read(string path) => File.ReadAllText(Path.Combine(Checkout.Folder, path));

    private static string Constant(string source, string name) =>
        Regex.Match(source, $"{name} = \"([^\"]+)\"").Groups[1].Value;

    [GeneratedRegex("^[A-Z][A-Za-z]*(_[A-Za-z0-9]+){3,}$")]
    private static partial Regex TestName();

    [GeneratedRegex("--target=(?<task>[A-Za-z]+)")]
    private static partial Regex Target();

    [GeneratedRegex("(?<= |^)--[a-z][a-z-]*")]
    private static partial Regex Option();
}
