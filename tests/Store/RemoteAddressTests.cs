using Hormesis.Store.Sharing;

namespace Hormesis.Store.Tests;

public sealed class RemoteAddressTests
{
    [Theory]
    [InlineData("http://lab.example:8080/cache/", RemoteKind.Http, "http://lab.example:8080/cache")]
    [InlineData("HTTPS://Lab.example", RemoteKind.Http, "https://lab.example")]
    [InlineData("s3://bucket_1/some/prefix/", RemoteKind.S3, "s3://bucket_1/some/prefix")]
    [InlineData("s3://bucket", RemoteKind.S3, "s3://bucket")]
    [InlineData("file:///mnt/a%20disk/store", RemoteKind.Folder, "/mnt/a disk/store")]
    [InlineData("/mnt/store/", RemoteKind.Folder, "/mnt/store")]
    [InlineData("../store", RemoteKind.Folder, "/home/store")]
    public void Each_kind_of_address_is_known(string text, RemoteKind kind, string shown) =>
        Assert.Equal(new(kind, shown), RemoteAddress.Parse(text, "/home/me"));

    [Theory]
    [InlineData("ftp://lab.example/x", "is not an address of a shared store")]
    [InlineData("s3:///prefix", "is not an address of a shared store")]
    [InlineData("file://host/x", "is not an address of a shared store")]
    [InlineData("http://", "is not an address of a shared store")]
    [InlineData("", "it is empty")]
    public void What_is_no_address_is_refused_with_what_is_allowed(string text, string fault)
    {
        var message = Assert.Throws<HormesisException>(() => RemoteAddress.Parse(text, "/home/me")).Message;

        Assert.Contains(fault, message, StringComparison.Ordinal);
        Assert.Contains("s3://BUCKET/PREFIX", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://me:hush@lab.example/x", "~/.netrc")]
    [InlineData("https://hush@lab.example/x", "HORMESIS_STORE_TOKEN")]
    [InlineData("s3://key:hush@bucket/x", "~/.netrc")]
    [InlineData("https://lab.example/x?sig=hush", "HORMESIS_STORE_TOKEN")]
    [InlineData("https://me:hush@:bad:/", "~/.netrc")]
    public void An_address_with_a_secret_is_refused_with_the_remedy_and_not_repeated(string text, string remedy)
    {
        var message = Assert.Throws<HormesisException>(() => RemoteAddress.Parse(text, "/home/me")).Message;

        Assert.Contains(remedy, message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", message, StringComparison.Ordinal);
    }
}
