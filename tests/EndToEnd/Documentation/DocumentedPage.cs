using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hormesis.EndToEnd.Tests.Documentation;

/// <summary>A page of README, CONTRIBUTING, docs/, … as its readers' programs understand it.</summary>
internal sealed class DocumentedPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).UsePipeTables().Build();

    private readonly MarkdownDocument document;

    /// <param name="path">From the checkout's root.</param>
    public DocumentedPage(string path) =>
        (Path, document) =
            (path, Markdown.Parse(File.ReadAllText(System.IO.Path.Combine(Checkout.Folder, path)), Pipeline));

    public string Path { get; }

    /// <summary>Every page of the repository, from its root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Checkout.Folder, "*.md")
            .Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Checkout.Folder, "docs"), "*.md",
                SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(Checkout.Folder, file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Targets of links and images.</summary>
    public IEnumerable<string> Links => document.Descendants<LinkInline>().Select(link => link.Url ?? "");

    public IEnumerable<string?> Anchors =>
        document.Descendants<HeadingBlock>().Select(heading => heading.TryGetAttributes()?.Id);

    /// <summary>Lines of code blocks, and code within text.</summary>
    public IEnumerable<string> Code =>
        document.Descendants<CodeBlock>().SelectMany(block => block.Lines.ToString().Split('\n'))
            .Concat(document.Descendants<CodeInline>().Select(code => code.Content));

    /// <summary>Fenced blocks of a language, in order, with the last file that the text named before each.</summary>
    public IEnumerable<(string File, string Text)> Blocks(string language) =>
        document.Descendants<FencedCodeBlock>().Where(block => block.Info == language)
            .Select(block => (FileBefore(block), block.Lines.ToString()));

    private string FileBefore(FencedCodeBlock block) => document.Descendants<CodeInline>()
        .Where(code => code.Span.Start < block.Span.Start && code.Content.StartsWith("src/", StringComparison.Ordinal))
        .Select(code => code.Content).LastOrDefault("");
}
