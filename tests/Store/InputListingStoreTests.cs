using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Store.Tests;

public sealed class InputListingStoreTests : IDisposable
{
    private static readonly ImmutableSortedDictionary<string, Digest> Files =
        new[] { "b/seg.nii.gz", "a\n" }.ToSorted(path => path, Digest.OfText);

    private static readonly Digest Name = InputListing.DigestOf(Files);

    private readonly TemporaryFolder folder = new("artifacts");
    private readonly StoreLayout layout;
    private readonly InputListingStore listings;

    public InputListingStoreTests() => (layout, listings) = (new(folder.Path), new(new(folder.Path)));

    private string Kept => Path.Combine(layout.Inputs, $"{Name}.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_listing_that_was_kept_is_read_and_is_named_by_its_own_digest()
    {
        listings.Keep(Name, Files);

        Assert.Equal(Files, listings.Read(Name));
        Assert.Equal(Name, Digest.OfFile(Kept));
        Assert.Equal($$"""{"a\n":"{{Digest.OfText("a\n")}}","b/seg.nii.gz":"{{Digest.OfText("b/seg.nii.gz")}}"}""",
            File.ReadAllText(Kept));
    }

    [Fact]
    public void A_listing_that_was_not_kept_is_unknown() => Assert.Null(listings.Read(Name));

    [Fact]
    public void A_listing_without_files_is_known()
    {
        var none = Sorted.Empty<Digest>();
        listings.Keep(InputListing.DigestOf(none), none);

        Assert.Empty(listings.Read(InputListing.DigestOf(none))!);
    }

    [Fact]
    public void A_listing_is_written_once()
    {
        listings.Keep(Name, Files);
        DurableFile.BeforeStep.Value = step => throw new InvalidOperationException(step);

        listings.Keep(Name, Files);
        DurableFile.BeforeStep.Value = null;
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"a\":\"")]
    [InlineData("\0\0\0")]
    public void A_damaged_listing_is_unknown_and_the_next_one_that_is_kept_replaces_it(string damage)
    {
        Directory.CreateDirectory(layout.Inputs);
        File.WriteAllText(Kept, damage);
        Assert.Null(listings.Read(Name));

        listings.Keep(Name, Files);

        Assert.Equal(Files, listings.Read(Name));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":null}")]
    [InlineData("{\"a\":\"../../etc/passwd\"}")]
    [InlineData("{\"a\":{}}")]
    public void A_text_with_the_right_digest_that_lists_no_files_is_unknown(string text)
    {
        Directory.CreateDirectory(layout.Inputs);
        File.WriteAllText(layout.Input(Digest.OfText(text)), text);

        Assert.Null(listings.Read(Digest.OfText(text)));
    }

    [Fact]
    public void A_path_that_is_listed_twice_makes_the_listing_unknown() =>
        A_text_with_the_right_digest_that_lists_no_files_is_unknown(
            $$"""{"a":"{{Digest.OfText("1")}}","a":"{{Digest.OfText("2")}}"}""");

    [Fact]
    public void A_file_too_large_for_a_listing_is_not_read()
    {
        Directory.CreateDirectory(layout.Inputs);
        using (var huge = File.Create(Kept))
            huge.SetLength(1L << 36);

        Assert.Null(listings.Read(Name));
    }

    [Fact]
    public void A_store_that_cannot_be_written_only_forgets_the_listing()
    {
        DurableFile.BeforeStep.Value = _ => throw new IOException("No space left on device", 28);

        listings.Keep(Name, Files);
        DurableFile.BeforeStep.Value = null;

        Assert.Null(listings.Read(Name));
    }

    [Fact]
    public void A_cohort_of_1251_cases_with_five_scans_each_is_one_file_below_a_megabyte()
    {
        var cohort = Enumerable.Range(0, 6255).ToSorted(
            number => string.Create(CultureInfo.InvariantCulture,
                $"BraTS-GLI-{number / 5:00000}-000/BraTS-GLI-{number / 5:00000}-000-{number % 5}.nii.gz"),
            number => Digest.OfText(number.ToString(CultureInfo.InvariantCulture)));
        var name = InputListing.DigestOf(cohort);

        listings.Keep(name, cohort);

        Assert.Equal(cohort, listings.Read(name));
        Assert.InRange(new FileInfo(layout.Input(name)).Length, 1, 1 << 20);
        Assert.Equal(Encoding.UTF8.GetByteCount(InputListing.TextOf(cohort)),
            new FileInfo(layout.Input(name)).Length);
    }
}
