using Hormesis.Engine.Workers;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Engine.Tests.Workers;

public sealed class WorkerProcessTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_worker_reads_its_inputs_and_leaves_its_outputs()
    {
        var first = Instances.Write("first", "a");

        bench.RunWorkers(first, Instances.Write("second", "b", first));

        Assert.Equal("b[from-first/out.txt: a]", bench.Read("write/second/out.txt"));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(bench.Store, "staging")));
    }

    /// <summary>A person may change raw files before the stage reads them.</summary>
    [Fact]
    public void A_stage_knows_the_digest_of_raw_files_in_its_key()
    {
        using var data = new RawReader();
        bench.RunWorkers(Instances.Of("digest", "d") with { Inputs = data.With("a=1", "b/c=2").Inputs });

        Assert.Equal(
            Digest.OfText($"{{\"a\":\"{Digest.OfText("1")}\",\"b/c\":\"{Digest.OfText("2")}\"}}").Hex,
            bench.Read("digest/d/out.txt"));
    }

    [Fact]
    public void The_environment_is_the_pinned_one_and_nothing_else()
    {
        string[] outer = ["DOTNET_ROOT", "HOME", "LD_LIBRARY_PATH", "PATH", "TMPDIR"];
        bench.RunWorkers(Instances.Of("environment", "e")
            with { Numerics = new() { Device = "cpu", Threads = 2, Mode = "portable", Libtorch = "x" } });

        var inner = File.ReadAllLines(bench.Shown("environment/e/out.txt"))
            .Where(line => !outer.Contains(line.Split('=')[0]));
        Assert.Equal(
            [
                "ATEN_CPU_CAPABILITY=avx2",
                "DNNL_MAX_CPU_ISA=AVX2",
                "DOTNET_EnableAVX512=0",
                "DOTNET_EnableDiagnostics=0",
                "DOTNET_GCConserveMemory=0",
                "DOTNET_GCgen0size=0x10000000",
                "DOTNET_TieredPGO=0",
                "DOTNET_gcConcurrent=0",
                "DOTNET_gcServer=0",
                "GLIBC_TUNABLES=glibc.malloc.hugetlb=1",
                "LANG=C.UTF-8",
                "MALLOC_MMAP_THRESHOLD_=4294967296",
                "MALLOC_TOP_PAD_=268435456",
                "MALLOC_TRIM_THRESHOLD_=8589934592",
                "MKL_CBWR=COMPATIBLE",
                "MKL_NUM_THREADS=2",
                "OMP_NUM_THREADS=2",
                "TZ=UTC",
            ],
            inner);
    }

    /// <summary>TorchSharp's finalizers may free what libtorch is about to read.</summary>
    [Fact]
    public void A_training_s_garbage_is_not_collected_beside_its_steps()
    {
        bench.RunWorkers(Instances.Of("garbage", "g"));

        Assert.Equal("100000000 0", File.ReadAllText(bench.Shown("garbage/g/out.txt")));
    }

    [Fact]
    public void A_failure_that_a_person_can_mend_arrives_word_for_word_and_its_log_is_named()
    {
        var message = Failure(Instances.Of("fail", "f"));

        Assert.StartsWith("fail/f: the scan a.nii is truncated\n  Its log: ", message, StringComparison.Ordinal);
        Assert.Contains("the scan a.nii is truncated", File.ReadAllText(LogIn(message)), StringComparison.Ordinal);
    }

    /// <summary>A heading names a folder, a line below it a file; both lie in a staging folder that means nothing to a
    /// person.</summary>
    [Theory]
    [InlineData("INPUTS/raw/scans: 2 problems:\n  - INPUTS/raw/scans/a.nii: truncated\n  - INPUTS/raw-not/x",
        "DATA/scans: 2 problems:\n  - DATA/scans/a.nii: truncated\n  - INPUTS/raw-not/x")]
    [InlineData("bug at INPUTS/raw.", "bug at DATA.")]
    public void A_message_names_raw_files_and_folders_by_their_own_place(string said, string shown)
    {
        using var data = new Bench();
        Directory.CreateDirectory(Path.Combine(data.Artifacts, "scans"));
        File.WriteAllText(Path.Combine(data.Artifacts, "scans", "a.nii"), "scan");
        var instance = Instances.Of("complain", "c", new() { ["text"] = said }) with
        {
            Inputs = Hormesis.Stages.Keys.Sorted.Empty<StageInput>()
                .Add("raw", new StageInput.Files(data.Artifacts, ["scans/a.nii"])),
        };

        var message = Failure(instance);

        var inputs = Path.Combine(Path.GetDirectoryName(LogIn(message))!, "inputs");
        Assert.Contains(
            shown.Replace("DATA", data.Artifacts, StringComparison.Ordinal)
                .Replace("INPUTS", inputs, StringComparison.Ordinal) + "\n  Its log",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_processor_that_computes_an_operation_otherwise_is_refused_before_the_stage_runs()
    {
        var sevenThreads = new Numerics { Device = "cpu", Threads = 7, Mode = Numerics.Portable, Libtorch = "x" };

        Assert.StartsWith("bug/b: this processor computes matmul otherwise\n",
            Failure(Instances.Of("bug", "b") with { Numerics = sevenThreads }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_is_called_one_and_its_log_is_named()
    {
        var message = Failure(Instances.Of("bug", "b"));

        Assert.StartsWith(
            "bug/b: the stage failed because of a bug in this program, InvalidOperationException: an index " +
            "was wrong", message, StringComparison.Ordinal);
        Assert.Contains("TestStages", File.ReadAllText(LogIn(message)), StringComparison.Ordinal);
    }

    /// <summary>Messages of libtorch, which end with its stack.</summary>
    [Theory]
    [InlineData("CUDA out of memory. Tried to allocate 2.00 GiB.\nException raised from malloc",
        "the GPU's memory ran out: CUDA out of memory. Tried to allocate 2.00 GiB. Let fewer instances share the GPU "
        + "(--parallel=1), or lower the batch or image size.\n  Its log: ")]
    [InlineData("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`\nException raised from x",
        "the GPU's memory ran out: CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`. Let ")]
    [InlineData("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate 8 bytes.\nframe #0",
        "memory ran out. Free memory, or run fewer at once (--parallel=1), and repeat.")]
    [InlineData("shapes do not fit\nException raised from x", "the stage failed because of a bug in this program")]
    public void Memory_that_ran_out_in_native_code_is_no_bug(string native, string message) => Assert.StartsWith(
        $"native/n: {message}", Failure(Instances.Of("native", "n", new() { ["text"] = native })),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("ABRT", "the worker crashed in native code, SIGABRT")]
    [InlineData("SEGV", "the worker crashed in native code, SIGSEGV")]
    [InlineData("KILL", "the worker was killed by SIGKILL, as the kernel does when memory runs out")]
    public void A_crash_is_explained_by_its_signal(string signal, string explanation)
    {
        var message = Failure(Instances.Of("crash", "c", new() { ["signal"] = signal }));

        Assert.Contains($"crash/c: {explanation}", message, StringComparison.Ordinal);
        Assert.True(File.Exists(LogIn(message)));
    }

    [Fact]
    public void What_native_code_prints_does_not_reach_the_host_as_a_message()
    {
        bench.RunWorkers(Instances.Of("noise", "n"));

        Assert.Equal("quiet", bench.Read("noise/n/out.txt"));
    }

    [Fact]
    public void A_full_disk_is_one_clear_message()
    {
        var message = Failure(Instances.Of("disk-full", "d"));

        Assert.StartsWith("disk-full/d: The disk is full", message, StringComparison.Ordinal);
        Assert.Contains("Free space and repeat the command", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undeclared_output_is_refused() =>
        Assert.Contains("it wrote 'sub/stray.txt', which it does not declare", Failure(Instances.Of("litter", "l")),
            StringComparison.Ordinal);

    [Fact]
    public void A_missing_output_is_refused() =>
        Assert.Contains("it declares the output 'out.txt' and did not write it", Failure(Instances.Of("forget", "f")),
            StringComparison.Ordinal);

    [Fact]
    public void An_executable_that_is_not_there_is_named()
    {
        var graph = StageGraph.Of([Instances.Write("w", "w")]);
        using var run = Hormesis.Engine.Scheduling.PipelineRun.Start(
            graph, graph.Instances, bench.Options with { Executor = new ProcessExecutor(new("/nowhere/worker", [])) },
                bench.Code,
                new RecordingObserver(), CancellationToken.None);

        var message = Assert.Throws<HormesisException>(run.Complete).Message;
        Assert.StartsWith("write/w: the worker could not be started: ", message, StringComparison.Ordinal);
        Assert.Contains("'/nowhere/worker'", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", message, StringComparison.Ordinal);
    }

    private string Failure(StageInstance instance) =>
        Assert.Throws<HormesisException>(() => bench.RunWorkers(instance)).Message;

    private static string LogIn(string message) => message[(message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
}
