namespace Hormesis.Store;

/// <summary>A text that is written each time it is needed: those of large studies are never in memory.</summary>
/// <param name="write">Writes the text, always the same.</param>
public sealed class WrittenText(Action<TextWriter> write)
{
    private readonly Lazy<StoredFile> content = new(() => DigestWriter.Of(write));

    /// <summary>Digest and size of its UTF-8.</summary>
    public StoredFile Content => content.Value;

    public static WrittenText Of(string text) => new(writer => writer.Write(text));

    public void WriteTo(TextWriter writer) => write(writer);

    public override string ToString()
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
