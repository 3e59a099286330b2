using System.Runtime.Intrinsics.X86;

namespace Hormesis.Engine.Workers;

/// <summary>The processors whose portable bits are equal.</summary>
public static class PortableProcessor
{
    /// <exception cref="HormesisException">This machine's processor cannot reproduce portable bits.</exception>
    public static void Require()
    {
        if (!Avx2.IsSupported || !Fma.IsSupported)
            throw new HormesisException(
                $"Portable numerics need a processor with AVX2 and FMA; this one is {MachineDescription.Current}. " +
                "Set numerics.mode: native in experiments.yaml; its bits are then this machine's own.");
    }
}
