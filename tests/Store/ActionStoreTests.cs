using Hormesis.Stages.Keys;

namespace Hormesis.Store.Tests;

public sealed class ActionStoreTests : IDisposable
{
    private static readonly string Some = Digest.OfText("some").Hex;
    private static readonly ActionKey Key =
        ActionKey.OfJson($$"""{"code":{"digest":"{{Some}}"},"inputs":{"raw":"{{Some}}"},"seed":1}""");
    private static readonly ActionKey Other =
        ActionKey.OfJson($$"""{"code":{"digest":"{{Some}}"},"inputs":{},"seed":2}""");

    private readonly TemporaryFolder folder = new();
    private readonly StoreLayout layout;
    private readonly ActionStore actions;

    public ActionStoreTests() => (layout, actions) = (new(folder.Path), new(new(folder.Path)));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_record_that_is_asked_for_by_its_key_keeps_that_key()
    {
        actions.Write(Record(Key));

        var found = actions.Find(Key)!;

        Assert.Same(Key, found.Key);
        Assert.Equal(actions.Read(Key.Digest)!.ToText(), found.ToText());
    }

    [Fact]
    public void A_record_in_the_place_of_another_is_not_found()
    {
        actions.Write(Record(Key));
        Directory.CreateDirectory(Path.GetDirectoryName(layout.Action(Other.Digest))!);
        File.Copy(layout.Action(Key.Digest), layout.Action(Other.Digest));

        Assert.Null(actions.Find(Other));
        Assert.Null(actions.Read(Other.Digest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("}\n")]
    [InlineData("text that is as long as a record's head, which is a digest and a name, and longer than that too")]
    public void A_damaged_record_is_not_found(string text)
    {
        actions.Write(Record(Key));
        File.WriteAllText(layout.Action(Key.Digest), text);

        Assert.Null(actions.Find(Key));
        Assert.Null(actions.Read(Key.Digest));
    }

    /// <summary>Another user of the artifacts folder may have written it; code that reads the fields relies on their
    /// form.</summary>
    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"code":"DIGEST","inputs":{}}""")]
    [InlineData("""{"code":{"digest":5},"inputs":{}}""")]
    [InlineData("""{"code":{"digest":"../../code"},"inputs":{}}""")]
    [InlineData("""{"code":{"digest":"DIGEST"},"inputs":["DIGEST"]}""")]
    [InlineData("""{"code":{"digest":"DIGEST"},"inputs":{"raw":5}}""")]
    [InlineData("""{"code":{"digest":"DIGEST"},"inputs":{"raw":null}}""")]
    [InlineData("""{"code":{"digest":"DIGEST"},"inputs":{"raw":"../../inputs"}}""")]
    public void A_record_whose_key_has_another_form_is_not_found(string key)
    {
        var foreign = ActionKey.OfJson(key.Replace("DIGEST", Some, StringComparison.Ordinal));
        actions.Write(Record(foreign));

        Assert.Null(actions.Read(foreign.Digest));
    }

    [Fact]
    public void The_digest_of_all_outputs_follows_a_change_of_the_outputs()
    {
        var record = Record(Key);
        var before = record.Content;

        var changed = record with { Outputs = record.Outputs.Add("b", new(Digest.OfText("b"), 1)) };

        Assert.NotEqual(before, changed.Content);
        Assert.Equal(before, (changed with { Outputs = record.Outputs }).Content);
    }

    private static ActionRecord Record(ActionKey key) => new()
    {
        Key = key,
        Outputs = Sorted.Empty<StoredFile>().Add("a \"key\":", new(Digest.OfText("a"), 1)),
        ElapsedSeconds = 0.5,
        PeakBytes = null,
        Machine = "a processor",
        HasCheckedInputs = true,
    };
}
