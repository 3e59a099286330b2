namespace Hormesis.Store.Manifests;

/// <summary>Commit of the program that published results.</summary>
/// <param name="Id">Hexadecimal digits of git; null if unknown.</param>
/// <param name="HasChanges">Whether files that decide results differ from the commit; null if unknown.</param>
public sealed record SourceCommit(string? Id, bool? HasChanges)
{
    private const int Sha1Digits = 40;

    public static SourceCommit Unknown { get; } = new(null, null);

    /// <summary>Whether a checkout of the commit is the program that published the results.</summary>
    public bool IsExact => Id is not null && HasChanges is false;

    /// <summary>Parses the result of <see cref="ToString"/>.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static SourceCommit Parse(string text)
    {
        var id = text.Split(' ')[0];
        SourceCommit[] all = IsId(id) ? [new(id, false), new(id, true), new(id, null)] : [Unknown];
        return all.FirstOrDefault(commit => commit.ToString() == text)
            ?? throw new FormatException($"'{VisibleText.OfValue(text)}' names no commit.");
    }

    public static bool IsId(string text) =>
        text.Length is Sha1Digits or Digest.HexDigits && text.All(char.IsAsciiHexDigitLower);

    /// <returns><c>unknown</c>, or the commit and whether there are changes.</returns>
    public override string ToString() => HasChanges switch
    {
        _ when Id is null => "unknown",
        false => Id,
        true => $"{Id} + changes",
        null => $"{Id} + unknown changes",
    };
}
