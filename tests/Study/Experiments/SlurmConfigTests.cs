using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests.Experiments;

public sealed class SlurmConfigTests : IDisposable
{
    private const string Own = "slurm:\n  all: { minutes: 240 }\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_kind_of_stage_asks_for_its_own_and_else_for_what_all_ask_for()
    {
        var slurm =
            Read("slurm:\n  all: { account: mri, minutes: 60, options: [--qos=low] }\n  trainUnet: { minutes: 90, " +
            "gpus: 1, options: [--constraint=a100] }\n");

        var unet = slurm.Of(StageKind.TrainUNets);
        Assert.Equal(("mri", 90, 1), (unet.Account, unet.Minutes, unet.Gpus));
        Assert.Equal(["--qos=low", "--constraint=a100"], unet.Options!);
        Assert.Equal((60, null), (slurm.Of(StageKind.TrainGan).Minutes, slurm.Of(StageKind.TrainGan).Gpus));
    }

    [Fact]
    public void Every_kind_of_stage_has_a_setting_of_its_own() => Assert.All(Enum.GetValues<StageKind>(), kind =>
    {
        var setting = YamlNames.Of(kind == StageKind.TrainUNets ? "TrainUnet" : kind.ToString());

        var slurm = Read($"slurm:\n  {setting}: {{ partition: its-own }}\n");

        Assert.Equal([kind], Enum.GetValues<StageKind>().Where(other => slurm.Of(other).Partition == "its-own"));
    });

    [Fact]
    public void A_file_without_the_section_asks_for_nothing() => Assert.Null(Read("").Of(StageKind.TrainGan).Minutes);

    [Theory]
    [InlineData("retries: -1", "slurm.retries: `-1` is not allowed; it must be a whole number, in [0, 100].")]
    [InlineData("whenStopped: ask", "slurm.whenStopped: `ask` is not one of leave, cancel.")]
    [InlineData("trainGan: { memory: 5 }", "slurm.trainGan: unknown key `memory`")]
    public void A_wrong_setting_is_told_with_its_place(string setting, string message) =>
        Assert.Contains(message, Assert.Throws<YamlProblemException>(() => Read($"slurm:\n  {setting}\n")).Message,
            StringComparison.Ordinal);

    private SlurmConfig Read(string section)
    {
        var own = File.ReadAllText(OwnStudies.OwnFile);
        Assert.Contains(Own, own, StringComparison.Ordinal);
        return ExperimentsFile.Read(folder.Write("e.yaml", own.Replace(Own, section, StringComparison.Ordinal))).Slurm;
    }
}
