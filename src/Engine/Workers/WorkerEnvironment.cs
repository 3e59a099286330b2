using System.Collections.Immutable;
using System.Globalization;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Workers;

/// <summary>Builds a worker's environment from scratch, so that no variable of a person's shell affects a
/// result.</summary>
public static class WorkerEnvironment
{
    private const string Temporary = "TMPDIR";

    /// <summary>Variables that locate programs and libraries; they do not decide bits.</summary>
    private static readonly ImmutableArray<string> Passed =
        ["DOTNET_ROOT", "HOME", "LD_LIBRARY_PATH", "PATH", Temporary];

    /// <summary>Variables that choose among GPUs; passed only to stages that use one.</summary>
    private static readonly ImmutableArray<string> PassedForCuda = ["CUDA_VISIBLE_DEVICES"];

    /// <summary>Variables whose value comes from the worker's node, not from the host.</summary>
    public static ImmutableArray<string> OfNode(Numerics? numerics) =>
        [Temporary, .. numerics?.Device == "cuda" ? PassedForCuda : []];

    /// <param name="outer">Returns a variable of the host's own environment, or null.</param>
    public static ImmutableSortedDictionary<string, string> Of(Numerics? numerics, Func<string, string?> outer)
    {
        var passed = numerics?.Device == "cuda" ? Passed.AddRange(PassedForCuda) : Passed;
        return passed
            .Select(name => (Name: name, Value: outer(name)))
            .Where(variable => variable.Value is not null)
            .Concat(Pinned(numerics).Select(variable => (variable.Name, Value: (string?)variable.Value)))
            .ToSorted(variable => variable.Name, variable => variable.Value!);
    }

    private static IEnumerable<(string Name, string Value)> Pinned(Numerics? numerics)
    {
        var threads = (numerics?.Threads ?? 1).ToString(CultureInfo.InvariantCulture);
        (string, string)[] always =
        [
            ("LANG", "C.UTF-8"),
            ("TZ", "UTC"),
            ("OMP_NUM_THREADS", threads),
            ("MKL_NUM_THREADS", threads),
            // Without these, new large tensors cause a page fault for each page.
            ("MALLOC_MMAP_THRESHOLD_", "4294967296"),
            ("MALLOC_TRIM_THRESHOLD_", "8589934592"),
            ("MALLOC_TOP_PAD_", "268435456"),
            // Uses pages of 2 MB for the heap, because a training step touches hundreds of megabytes.
            ("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1"),
            ("DOTNET_gcServer", "0"),
            // TorchSharp frees a number that it passed to libtorch once the garbage collector finds it unused, possibly
            // before libtorch has read it. Training loops suppress collections themselves; other calls of libtorch are
            // rarely affected.
            ("DOTNET_gcConcurrent", "0"),
            ("DOTNET_GCgen0size", "0x10000000"),
            // The host sets this for graphs of ten thousand instances; a worker has little managed memory.
            ("DOTNET_GCConserveMemory", "0"),
            ("DOTNET_TieredPGO", "0"),
            ("DOTNET_EnableDiagnostics", "0"),
        ];
        return [.. always, .. Mode(numerics?.Mode ?? Numerics.Portable), .. Cuda(numerics)];
    }

    private static (string, string)[] Mode(string mode) => mode switch
    {
        Numerics.Portable =>
        [
            ("DNNL_MAX_CPU_ISA", "AVX2"),
            ("MKL_CBWR", "COMPATIBLE"),
            ("ATEN_CPU_CAPABILITY", "avx2"),
            ("DOTNET_EnableAVX512", "0"),
        ],
        Numerics.Native or Numerics.Unpromised => [],
        _ => throw new HormesisException(
            $"Unknown mode '{mode}' of the numerics; allowed are {Numerics.Portable} and {Numerics.Native}."),
    };

    /// <summary>cuBLAS repeats its bits only with a fixed workspace (NVIDIA, "Results reproducibility").</summary>
    private static (string, string)[] Cuda(Numerics? numerics) =>
        numerics?.Device == "cuda" ? [("CUBLAS_WORKSPACE_CONFIG", ":4096:8")] : [];
}
