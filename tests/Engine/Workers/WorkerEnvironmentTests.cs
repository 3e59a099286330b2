using System.Collections.Immutable;
using Hormesis.Engine.Workers;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Workers;

/// <summary>What differs from the environment of portable numerics, of which <see cref="WorkerProcessTests"/> knows
/// every variable.</summary>
public sealed class WorkerEnvironmentTests
{
    private static readonly Numerics Portable =
        new() { Device = "cpu", Threads = 1, Mode = Numerics.Portable, Libtorch = "x" };
    private static readonly Numerics Native = Portable with { Mode = Numerics.Native };
    private static readonly Numerics Cuda = Native with { Device = "cuda" };

    [Fact]
    public void Native_numerics_lack_the_caps_and_nothing_else() => Assert.Equal(
        ["ATEN_CPU_CAPABILITY", "DNNL_MAX_CPU_ISA", "DOTNET_EnableAVX512", "MKL_CBWR"],
        Of(Portable).Except(Of(Native)).Select(variable => variable.Key));

    [Fact]
    public void Without_Torch_they_are_those_of_portable_numerics_on_one_thread() =>
        Assert.Equal(Of(Portable), Of(null));

    [Fact]
    public void A_GPU_adds_which_one_it_is_and_what_cuBLAS_repeats_its_bits_with()
    {
        var added = Of(Cuda).Except(Of(Native)).Select(variable => $"{variable.Key}={variable.Value}");

        Assert.Equal(["CUBLAS_WORKSPACE_CONFIG=:4096:8", "CUDA_VISIBLE_DEVICES=of CUDA_VISIBLE_DEVICES"], added);
    }

    [Fact]
    public void Of_a_person_s_shell_there_is_where_things_are_found_and_nothing_else()
    {
        var asked = new List<string>();

        WorkerEnvironment.Of(Portable, name =>
        {
            asked.Add(name);
            return null;
        });

        Assert.Equal(["DOTNET_ROOT", "HOME", "LD_LIBRARY_PATH", "PATH", "TMPDIR"], asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pinned_variable_is_the_same_whatever_the_shell_says() =>
        Assert.Equal("C.UTF-8", WorkerEnvironment.Of(Portable, name => "ours")["LANG"]);

    [Fact]
    public void On_a_cluster_the_node_decides_on_temporary_files_and_the_GPU()
    {
        Assert.Equal(["TMPDIR"], WorkerEnvironment.OfNode(Portable));
        Assert.Equal(["TMPDIR", "CUDA_VISIBLE_DEVICES"], WorkerEnvironment.OfNode(Cuda));
    }

    [Fact]
    public void An_unknown_mode_is_refused() => Assert.Contains(
        "'avx9'", Assert.Throws<HormesisException>(() => Of(Portable with { Mode = "avx9" })).Message,
            StringComparison.Ordinal);

    private static ImmutableSortedDictionary<string, string> Of(Numerics? numerics) =>
        WorkerEnvironment.Of(numerics, name => $"of {name}");
}
