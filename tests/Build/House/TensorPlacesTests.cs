namespace Hormesis.Build.Tests.House;

/// <summary>
/// On a GPU a tensor of the CPU stops a training. So code says where it makes a tensor, and reads numbers only from
/// results of <c>cpu()</c>.
/// </summary>
public sealed class TensorPlacesTests
{
    /// <summary>Types that may leave the device open, each with the reason.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["BinomialFilter"] = Moved,
        ["BlockedConv2d"] = Moved,
        ["GaussianWeights"] = Moved,
        ["SantaInitialization"] = Moved,
        ["SingleChannelConv2d"] = Moved,
        ["FusedAdam"] = "Adam calls it only for parameters on the CPU.",
        ["PortableBits"] = "The self-test computes on the CPU.",
        ["PortableOperations"] = "The self-test computes on the CPU.",
        ["SafeTensors"] = "A file is read into memory; whoever reads it copies the tensors.",
    };

    private const string Moved = "A network is created on the CPU, with equal weights for all devices, and then moved.";

    [Theory]
    [MemberData(nameof(FolderCircleTests.Projects), MemberType = typeof(FolderCircleTests))]
    public void Code_says_on_which_device_a_tensor_is(string project) =>
        Assert.DoesNotContain(In(project), problem => !Allowed.ContainsKey(TypeOf(problem)));

    [Fact]
    public void Every_exception_is_needed() =>
        Assert.Equal(
            Allowed.Keys.Order(StringComparer.Ordinal),
            FolderCircleTests.Projects.SelectMany(project => In(project.Data)).Select(TypeOf).Distinct()
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_way_to_leave_the_device_open_is_found() =>
        Assert.Equal(
            [
                $"{nameof(Careless)}: Arguments calls zeros without a device",
                $"{nameof(Careless)}: Bytes calls bytes of a tensor that is not the result of cpu()",
                $"{nameof(Careless)}: Draw creates a generator that is not of torch.CPU; TorchSharp has no other",
                $"{nameof(Careless)}: Read calls data of a tensor that is not the result of cpu()",
                $"{nameof(Careless)}: Scalar calls tensor without a device",
                $"{nameof(Careless)}: Variable calls data of a tensor that is not the result of cpu()",
            ],
            In("Hormesis.Build.Tests").Order(StringComparer.Ordinal));

    private static IEnumerable<string> In(string project) =>
        TensorPlaces.Unnamed(Path.Combine(AppContext.BaseDirectory, $"{project}.dll"));

    private static string TypeOf(string problem) => problem[..problem.IndexOf(':', StringComparison.Ordinal)];
}
