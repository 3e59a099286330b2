using Hormesis.Build.Commands;
using Hormesis.Store.Sharing;

namespace Hormesis.Build.Tests;

public sealed class BuildArgumentsTests
{
    [Fact]
    public void Without_arguments_everything_is_the_repository_s()
    {
        var arguments = Read();

        Assert.Null(arguments.Study);
        Assert.Null(arguments.DataFolder);
        Assert.Equal("/repository/artifacts", arguments.ArtifactsFolder);
        Assert.Equal("/repository/experiments.yaml", arguments.ExperimentsFile);
        Assert.Equal((ExecutorKind.Local, Environment.ProcessorCount), (arguments.Executor, arguments.Parallel));
    }

    [Fact]
    public void A_cluster_has_more_threads_than_this_machine() =>
        Assert.Equal((ExecutorKind.Slurm, 1024),
            (Read(("executor", ["slurm"])).Executor, Read(("executor", ["slurm"])).Parallel));

    [Fact]
    public void Without_arguments_nothing_is_chosen_and_a_month_is_kept()
    {
        var arguments = Read();

        Assert.Equal(("text", null, null, 0), (arguments.Format, arguments.Stages, arguments.Sample, arguments.Seed));
        Assert.Equal((30, null), (arguments.KeepDays, arguments.MaxSize));
    }

    [Fact]
    public void A_size_may_be_a_fraction() =>
        Assert.Equal((0.5, 7.5), (Read(("max-size", ["0.5"])).MaxSize, Read(("memory", ["7.5"])).Memory));

    [Theory]
    [InlineData("format", "yaml", "--format=yaml is not one of text, json, svg, dot, mermaid, nnunet, nifti.")]
    [InlineData("executor", "pbs", "--executor=pbs is not one of local, slurm.")]
    [InlineData("sample", "0", "--sample=0 is not a whole number from 1 to 2147483647.")]
    [InlineData("keep-days", "-1", "--keep-days=-1 is not a whole number from 0 to 36500.")]
    [InlineData("max-size", "1GB", "--max-size=1GB is not a number of GB, such as 20 or 0.5.")]
    [InlineData("memory", "16G", "--memory=16G is not a number of GB, such as 20 or 0.5.")]
    [InlineData("memory", "0", "--memory=0 is not a usable amount of memory: give GB above 0, or leave it out.")]
    [InlineData("minutes", "0", "--minutes=0 is not a whole number from 1 to 10080.")]
    [InlineData("max-size", "NaN", "--max-size=NaN is not a number of GB, such as 20 or 0.5.")]
    public void A_wrong_value_is_named_with_what_is_allowed(string argument, string value, string message) =>
        Assert.StartsWith(message, Assert.Throws<HormesisException>(() => Read((argument, [value]))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Paths_are_those_of_the_current_folder() =>
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "scans"), Read(("data", ["scans"])).DataFolder);

    [Theory]
    [InlineData("data")]
    [InlineData("artifacts")]
    [InlineData("experiments")]
    [InlineData("store-remote")]
    [InlineData("with")]
    [InlineData("key")]
    [InlineData("signer")]
    public void The_home_folder_s_sign_is_that_folder_for_every_path(string argument)
    {
        var home = Environment.GetEnvironmentVariable("HOME")!;
        Assert.Equal(Path.Join(home, "x"), Given(Read((argument, ["~/x"]))));
        Assert.Equal(home, Given(Read((argument, ["~"]))));
        Assert.StartsWith(
            $"--{argument}: ~bob is not expanded, only ~ alone is. Write the absolute path, or ./~bob for a " +
                "folder of that name.",
            Assert.Throws<HormesisException>(() => Read((argument, ["~bob/x"]))).Message,
            StringComparison.Ordinal);

        string? Given(BuildArguments read) => argument switch
        {
            "data" => read.DataFolder,
            "artifacts" => read.ArtifactsFolder,
            "experiments" => read.ExperimentsFile,
            "with" => read.With,
            "key" => read.KeyFile,
            "signer" => read.SignerFile,
            _ => read.Remote.Address!.Text,
        };
    }

    [Theory]
    [InlineData("TARGET")]
    [InlineData("tArget")]
    public void A_target_that_Cake_does_not_read_is_refused(string name) => Assert.StartsWith(
        $"--{name} is not an argument (did you mean `--target`?).",
        Assert.Throws<HormesisException>(() => Read((name, ["Verify", "Default"]))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_switch_that_is_given_a_value_is_refused() => Assert.StartsWith(
        "--dryrun has no value: write --dryrun alone.",
        Assert.Throws<HormesisException>(() => Read(("dryrun", ["true"]))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Several_folders_that_links_may_lead_into_are_parted_by_colons()
    {
        Assert.Equal(["/scans", Path.Combine(Environment.CurrentDirectory, "more")],
            Read(("linked-data", ["/scans:more"])).LinkedData);
        Assert.Empty(Read().LinkedData);
    }

    [Fact]
    public void Names_are_read_in_any_case() =>
        Assert.Equal("smoke", Read(("Study", ["smoke"])).Study);

    [Fact]
    public void What_Cake_reads_itself_is_let_through() =>
        Assert.Null(Read(("target", ["Paper", "Verify"]), ("Settings_NoReport", ["True"])).Study);

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var error = Assert.Throws<HormesisException>(
            () => Read(("stduy", ["smoke"]), ("parallel", ["0"]), ("data", ["a", "b"]), ("study", [""])));

        Assert.StartsWith(
            """
            --stduy is not an argument (did you mean `--study`?).
            --data must have one value, it has 'a' and 'b': write --data=VALUE once.
            --study must have one value, it has none: write --study=VALUE once.
            --parallel=0 is not a whole number from 1 to 1024.
            Arguments:
              --study=NAME
            """,
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1025")]
    [InlineData("2.5")]
    [InlineData("two")]
    [InlineData("99999999999999999999")]
    public void Parallel_is_a_whole_number_from_one(string value)
    {
        var error = Assert.Throws<HormesisException>(() => Read(("parallel", [value])));

        Assert.StartsWith($"--parallel={value} is not a whole number", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_store_is_an_address_and_a_mode_or_none()
    {
        Assert.Equal(new(null, null), Read().Remote);
        Assert.Equal(
            new(new(RemoteKind.S3, "s3://lab/x"), RemoteMode.ReadWrite),
            Read(("store-remote", ["s3://lab/x/"]), ("store-mode", ["read-write"])).Remote);
        Assert.True(Read(("store-remote", ["none"])).Remote.IsOff);
    }

    [Theory]
    [InlineData("https://me:hush@lab.example/")]
    [InlineData("https://lab.example/?token=hush")]
    public void A_secret_in_an_address_is_refused_and_not_repeated(string address)
    {
        var once =
            Assert.Throws<HormesisException>(() => Read(("store-remote", [address]), ("store-mode", ["all"]))).Message;
        var twice = Assert.Throws<HormesisException>(() => Read(("store-remote", [address, address]))).Message;

        Assert.StartsWith(
            "--store-mode=all is not one of read-only, write-only, read-write.\n--store-remote: it contains a ",
            once, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", once + twice, StringComparison.Ordinal);
    }

    [Fact]
    public void Parallel_is_as_many_as_asked_for() =>
        Assert.Equal(3, Read(("parallel", ["3"])).Parallel);

    [Fact]
    public void A_task_that_is_not_there_is_answered_with_the_nearest_and_all() => Assert.Equal(
        "--target=Papre is not a task (did you mean `--target=Paper`?).\nTasks: Paper, Verify.",
        Assert.Throws<HormesisException>(() => Read(("target", ["verify", "Papre"]))).Message);

    [Theory]
    [InlineData("tre", "--tree")]
    [InlineData("dry-run", "--dryrun")]
    [InlineData("paralel", "--parallel")]
    public void A_misspelt_option_is_answered_with_the_nearest(string given, string meant) => Assert.StartsWith(
        $"--{given} is not an argument (did you mean `{meant}`?).",
        Assert.Throws<HormesisException>(() => Read((given, ["x"]))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Every_argument_that_is_told_of_is_read() => Assert.All(
        Usage.Arguments, argument =>
            Assert.NotNull(
            Read((argument.Name,
            [argument.Value.Split('|')[0] is "N" or "S" or "GB" ? "1" : argument.Value.Split('|')[0]]))));

    private static BuildArguments Read(params (string Name, string[] Values)[] arguments) =>
        BuildArguments.Read(
            arguments.ToDictionary(argument => argument.Name, argument => (ICollection<string>)argument.Values),
            "/repository",
            ["Paper", "Verify"]);
}
