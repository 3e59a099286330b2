namespace Hormesis.Stages.Keys;

/// <summary>An input as its key contains it: which content lies at which relative path, independent of its
/// origin.</summary>
public static class InputListing
{
    public static Digest DigestOf(IEnumerable<KeyValuePair<string, Digest>> files) =>
        Digest.OfText(CanonicalJson.OfTexts(files.Select(file => KeyValuePair.Create(file.Key, file.Value.Hex))));
}
