using Hormesis.Networks.Runtime;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

internal static class DeviceOpening
{
    /// <summary>Opens the Torch device of a setting.</summary>
    /// <exception cref="HormesisException">This machine does not have the device.</exception>
    public static TorchSharp.torch.Device Open(this Device device) => TorchDevice.Require(YamlNames.OfValue(device));
}
