using System.Diagnostics;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Tests.Workers;

public sealed class StagingTests : IDisposable
{
    private readonly Bench bench = new();
    private readonly ObjectStore objects;
    private readonly Staging staging;

    public StagingTests()
    {
        objects = new(new(bench.Artifacts));
        staging = new(Path.Combine(bench.Artifacts, "staging"), objects);
    }

    private string Scan => Path.Combine(Directory.CreateDirectory(bench.Artifacts).FullName, "scan");

    public void Dispose() => bench.Dispose();

    /// <summary>Scans are gigabytes, and may lie on another disk.</summary>
    [Fact]
    public void Scans_and_stored_inputs_are_links_and_no_copies()
    {
        File.WriteAllText(Scan, "1");
        var stored = objects.TakeIn(Written("made", "2"));
        var instance = Instances.Write("reader", "x", Instances.Write("first", "2")) with { Numerics = null };
        instance =
            instance with { Inputs = instance.Inputs.Add("raw", new StageInput.Files(bench.Artifacts, ["scan"])) };

        Prepare(instance, ("from-first", stored));

        Assert.Equal(Scan, new FileInfo(Path.Combine(staging.Folder, "inputs", "raw", "scan")).LinkTarget);
        Assert.Equal(FileStat.Of(objects.PathOf(stored.Digest)),
            FileStat.OfLink(Path.Combine(staging.Folder, "inputs", "from-first", "out.txt")));
    }

    /// <summary>A container of the user may write files as root.</summary>
    [Fact]
    public void A_working_folder_that_cannot_be_removed_is_named_and_stays()
    {
        Prepare(Instances.Write("a", "a"));
        var home = Directory.CreateDirectory(Path.Combine(staging.Folder, "program", "home")).FullName;
        File.WriteAllText(Path.Combine(home, "x"), "");
        DurableFile.SetMode(home, 0);
        var notices = new List<string>();

        using (new UnprivilegedThread())
            staging.TryDiscard("write/a", notices.Add);
        DurableFile.SetMode(home, 0b111_101_101);

        Assert.StartsWith(
            $"write/a: its working folder {staging.Folder} could not be removed: Access to the path '{home}' is denied",
            Assert.Single(notices), StringComparison.Ordinal);
        staging.TryDiscard("write/a", notices.Add);
        Assert.False(Directory.Exists(staging.Folder));
        Assert.Single(notices);
    }

    [Fact]
    public async Task A_processor_without_AVX2_and_FMA_is_refused_portable_numerics_and_not_native_ones()
    {
        var portable = new Numerics { Device = "cpu", Threads = 1, Mode = Numerics.Portable, Libtorch = "x" };

        Assert.Contains("Portable numerics need a processor with AVX2 and FMA", await RunWithoutAvx2(portable),
            StringComparison.Ordinal);
        Assert.Contains("\"event\":\"done\"", await RunWithoutAvx2(portable with { Mode = Numerics.Native }),
            StringComparison.Ordinal);
    }

    /// <returns>What the worker said to its host.</returns>
    private async Task<string> RunWithoutAvx2(Numerics numerics)
    {
        Prepare(Instances.Write("a", "a") with { Numerics = numerics });
        using var worker =
            Process.Start(new ProcessStartInfo(Bench.Worker.Executable,
            [.. Bench.Worker.Arguments, Path.Combine(staging.Folder, ActionFile.Name)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_EnableAVX2"] = "0" },
        })!;
        var errors = worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await errors;
        return said;
    }

    private void Prepare(StageInstance instance, params (string Input, StoredFile File)[] stored) => staging.Prepare(
        instance,
        stored.ToSorted(input => input.Input, input => Sorted.Empty<StoredFile>().Add("out.txt", input.File)),
        new()
        {
            Stage = instance.Stage,
            InstanceName = instance.Name,
            Parameters = instance.Parameters,
            Seed = instance.Seed,
            Numerics = instance.Numerics,
            Spacing = new(),
            InputDigests = Sorted.Empty<Digest>(),
            LockFile = Path.Combine(bench.Artifacts, "lock"),
            StopsWithInput = false,
        },
        TestContext.Current.CancellationToken);

    private string Written(string name, string content)
    {
        var path = Path.Combine(Directory.CreateDirectory(bench.Artifacts).FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
