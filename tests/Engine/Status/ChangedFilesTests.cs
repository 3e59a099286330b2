using Hormesis.Engine.Status;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Status;

/// <summary>How a rerun names the raw files that changed.</summary>
public sealed class ChangedFilesTests : IDisposable
{
    private readonly Bench bench = new();
    private readonly RawReader data = new();

    private string Listings => Path.Combine(bench.Store, "inputs");

    private string WithoutFiles => $"input `raw` changed (files in {data.Root})";

    private string Unknown => $"{WithoutFiles}; its files cannot be named, because a list of them is not known here";

    public void Dispose()
    {
        bench.Dispose();
        data.Dispose();
    }

    [Fact]
    public void Files_that_changed_were_added_or_removed_are_named_without_running_anything()
    {
        bench.Run(data.With("a/seg=1", "b/seg=1", "c/seg=1", "d/seg=1"));

        data.With("b/seg=2", "c/seg", "e/seg=1");

        Assert.Equal(
            $"""
            write/reader: stale
              {WithoutFiles}: 1 added, 1 changed, 1 removed
                b/seg changed
                c/seg removed
                e/seg added
            0 up to date, 1 stale, 0 missing.
            """,
            StatusReport.Explanation(bench.Status(data.Instance)));
        Assert.Equal($"{WithoutFiles}: b/seg changed and 2 more", Assert.Single(bench.Status(data.Instance)).Reason);
    }

    [Fact]
    public void The_reason_with_which_a_run_starts_names_the_file()
    {
        bench.Run(data.With("a=1", "b=1"));
        Assert.Equal($"{WithoutFiles}: b changed", Reason(data.With("b=2")));
        Assert.Equal($"{WithoutFiles}: a removed", Reason(data.With("a")));
        Assert.Equal($"{WithoutFiles}: a added", Reason(data.With("a=3")));
    }

    [Fact]
    public void The_listing_of_a_result_is_known_although_another_change_was_the_reason_for_it()
    {
        bench.Run(data.With("a=1"));
        bench.Code = new FixedCode("new");
        bench.Run(data.Instance);

        Assert.Equal($"{WithoutFiles}: a changed", Reason(data.With("a=2")));
    }

    [Fact]
    public void Results_that_are_up_to_date_neither_need_nor_write_listings()
    {
        bench.Run(data.With("a=1"));
        Directory.Delete(Listings, recursive: true);

        Assert.Empty(bench.Run(data.Instance).Ran);
        Assert.Equal(InstanceState.UpToDate, Assert.Single(bench.Status(data.Instance)).State);
        Assert.False(Directory.Exists(Listings));
    }

    [Fact]
    public void An_input_without_a_kept_listing_is_told_as_a_whole_with_the_reason()
    {
        bench.Run(data.With("a=1"));
        Directory.Delete(Listings, recursive: true);

        data.With("a=2");
        Assert.Equal(
            $"""
            write/reader: stale
              {Unknown}
            0 up to date, 1 stale, 0 missing.
            """,
            StatusReport.Explanation(bench.Status(data.Instance)));
        Assert.Equal(Unknown, Reason(data.Instance));
        Assert.Equal($"{WithoutFiles}: a changed", Reason(data.With("a=3")));
    }

    [Fact]
    public void A_damaged_listing_changes_the_reason_alone()
    {
        bench.Run(data.With("a=1"));
        File.WriteAllText(Assert.Single(Directory.GetFiles(Listings)), """{"a":"x"}""");

        Assert.Equal(Unknown, Reason(data.With("a=2")));
        Assert.Equal("x[raw/a: 2]", bench.Read("write/reader/out.txt"));
    }

    [Fact]
    public void A_folder_in_the_place_of_a_listing_stops_no_run()
    {
        bench.Run(data.With("a=1"));
        var kept = Assert.Single(Directory.GetFiles(Listings));
        File.Delete(kept);
        Directory.CreateDirectory(kept);

        Assert.Equal(Unknown, Reason(data.With("a=2")));
        bench.Code = new FixedCode("new");
        Assert.NotEmpty(Reason(data.With("a=1")));
    }

    [Fact]
    public void Instances_that_read_the_same_files_share_one_listing()
    {
        StageInstance Other() => Instances.Write("other", "y") with { Inputs = data.Instance.Inputs };
        bench.Run(data.With("a=1", "b=1"), Other());

        Assert.Single(Directory.GetFiles(Listings));
        Assert.Equal(2, bench.Run(data.With("b=2"), Other()).Reasons.Values
            .Count(reason => reason == $"{WithoutFiles}: b changed"));
    }

    [Fact]
    public void Inputs_that_come_from_other_instances_are_not_listed()
    {
        bench.Run(Instances.Chain("a"));

        Assert.False(Directory.Exists(Listings));
    }

    [Fact]
    public void An_input_that_is_new_is_told_as_a_whole()
    {
        bench.Run(Instances.Write("reader", "x"));

        Assert.Equal($"input `raw` added (files in {data.Root})", Reason(data.With("a=1")));
    }

    [Fact]
    public void A_name_that_reverses_the_reading_direction_is_shown_by_its_code()
    {
        bench.Run(data.With("a\u202e=1"));

        Assert.Equal($@"{WithoutFiles}: a\u202e changed", Reason(data.With("a\u202e=2")));
    }

    [Fact]
    public void Among_500_files_the_three_that_changed_are_named()
    {
        bench.Run(data.With([.. Enumerable.Range(0, 500).Select(number => $"case{number:00000}=1")]));

        data.With("case00007=2", "case00251", "case00499=2");

        Assert.Equal(["case00007 changed", "case00251 removed", "case00499 changed"],
            Assert.Single(Assert.Single(bench.Status(data.Instance)).Changes).Files.Select(file => file.Line));
    }

    private string Reason(StageInstance instance) => Assert.Single(bench.Run(instance).Reasons).Value;
}
