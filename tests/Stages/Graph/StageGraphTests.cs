using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages.Graph;
using Hormesis.Stages.Keys;

namespace Hormesis.Stages.Tests.Graph;

public sealed class StageGraphTests
{
    private static readonly StageInstance A = Instances.Write("a", "a");

    [Fact]
    public void Producers_come_before_their_readers()
    {
        var b = Instances.Write("0", "b", A);

        Assert.Equal(["write/a", "write/0"], StageGraph.Of([b, A]).Instances.Select(instance => instance.Id));
    }

    [Fact]
    public void Of_several_whose_producers_are_done_the_smallest_id_comes_first()
    {
        var z = Instances.Write("z", "z");
        StageInstance[] all =
            [Instances.Write("y", "y", z, A), Instances.Write("b", "b", z), z, Instances.Write("c", "c"), A];

        Assert.Equal(["write/a", "write/c", "write/z", "write/b", "write/y"],
            StageGraph.Of(all).Instances.Select(instance => instance.Id));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var message = Fault(A with { Outputs = ["../x", "a\\b", "a\nb"] }, A,
            Instances.Write("b", "", Instances.Write("gone", "")));

        Assert.Contains("write/a: 2 instances have this id", message, StringComparison.Ordinal);
        Assert.Contains("the output '../x' holds '.' or '..'", message, StringComparison.Ordinal);
        Assert.Contains("the output 'a\\b' holds a backslash", message, StringComparison.Ordinal);
        Assert.Contains("the output 'a\\u000ab' holds a control character", message, StringComparison.Ordinal);
        Assert.Contains("comes from write/gone, which is not in the graph", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("")]
    public void A_raw_file_outside_its_root_is_refused(string path) =>
        Assert.Contains("the raw file",
            Fault(A with { Inputs = Sorted.Empty<StageInput>().Add("raw", new StageInput.Files("/data", [path])) }),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("scans/a\nb.nii", @"'scans/a\u000ab.nii' holds a control character, such as a newline.")]
    [InlineData("a\\b.nii", @"'a\b.nii' holds a backslash.")]
    public void A_raw_file_with_a_name_that_is_not_allowed_has_to_be_renamed(string path, string fault) => Assert.Equal(
        $"""
        The stage graph has faults:
          write/a: the raw file {fault} Rename this file or folder in /data, and repeat the command.
        """,
        Fault(A with { Inputs = Sorted.Empty<StageInput>().Add("raw", new StageInput.Files("/data", [path])) }));

    [Fact]
    public void A_cycle_is_named()
    {
        var b = Instances.Write("b", "", A);

        Assert.Contains("a cycle among write/a, write/b", Fault(b, Instances.Write("a", "", b)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_instances_may_share_a_folder_but_no_file()
    {
        var b = Instances.Write("b", "") with { Folder = "paper", Outputs = ["b.txt"] };

        Assert.NotNull(StageGraph.Of([A with { Folder = "paper" }, b]));
        Assert.Contains("'paper/b.txt' is also written by write/a",
            Fault(A with { Folder = "paper", Outputs = ["b.txt"] }, b), StringComparison.Ordinal);
        Assert.Contains("needs a folder where write/a writes the file 'paper/b.txt'",
            Fault(A with { Folder = "paper", Outputs = ["b.txt"] }, b with { Outputs = ["b.txt/c"] }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_its_producer_does_not_write_is_refused() =>
        Assert.Contains(
            "reads 'other.txt', which write/a does not write",
            Fault(A, Instances.Write("b", "")
                with { Inputs = Sorted.Empty<StageInput>().Add("in", StageInput.From(A, "other.txt")) }),
            StringComparison.Ordinal);

    private static string Fault(params StageInstance[] instances) =>
        Assert.Throws<HormesisException>(() => StageGraph.Of(instances)).Message;
}
