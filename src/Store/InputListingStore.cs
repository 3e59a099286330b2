using System.Collections.Immutable;
using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>
/// Stores each listing of raw files that entered a key, once for all its results, because a key holds only its digest.
/// No result depends on the listings; they are read only to name the files that changed.
/// </summary>
public sealed class InputListingStore(StoreLayout layout)
{
    /// <summary>Reads the digests of an input's files by path; null if the listing is unknown or damaged.</summary>
    /// <param name="listing">Result of <see cref="InputListing.DigestOf"/>.</param>
    public ImmutableSortedDictionary<string, Digest>? Read(Digest listing) =>
        DigestNotes.TryRead(layout.Input(listing)) is { } text && Digest.OfText(text) == listing
            ? DigestNotes.Parse(text) : null;

    /// <summary>Keeps a listing; replaces a damaged one. Ignores failures, because a run does not need it.</summary>
    /// <param name="listing">Result of <see cref="InputListing.DigestOf"/> for these files.</param>
    public void Keep(Digest listing, ImmutableSortedDictionary<string, Digest> files)
    {
        if (RegularFile.TryDigest(layout.Input(listing)) != listing)
            DurableFile.TryWrite(layout.Input(listing), InputListing.TextOf(files));
    }
}
