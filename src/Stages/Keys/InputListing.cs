namespace Hormesis.Stages.Keys;

/// <summary>An input as its key contains it: which content lies at which relative path, independent of its
/// origin.</summary>
public static class InputListing
{
    public static Digest DigestOf(IEnumerable<KeyValuePair<string, Digest>> files) => Digest.OfText(TextOf(files));

    /// <summary>Returns the text whose digest the key contains: a JSON object of paths and digests.</summary>
    public static string TextOf(IEnumerable<KeyValuePair<string, Digest>> files) =>
        CanonicalJson.OfTexts(files.Select(file => KeyValuePair.Create(file.Key, file.Value.Hex)));
}
