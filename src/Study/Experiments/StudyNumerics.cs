using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

/// <summary>Numerics of the study's Torch stages.</summary>
internal static class StudyNumerics
{
    public static Numerics Gan(StudyConfig study) => Of(study.Numerics, study.Numerics.GanThreads);

    /// <summary>Numerics of all stages that work slice by slice, including the U-Nets.</summary>
    public static Numerics Unet(StudyConfig study) => Of(study.Numerics, study.Numerics.UnetThreads);

    private static Numerics Of(NumericsConfig numerics, int threads) => new()
    {
        Device = YamlNames.OfValue(numerics.Device),
        Threads = threads,
        Mode = YamlNames.OfValue(numerics.Mode),
        Libtorch = TorchLibrary.Version,
    };
}
