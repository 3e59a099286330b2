using Hormesis.Networks.Segmentation.ResidualUNet;
using Hormesis.Networks.Segmentation.UNet;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests.Experiments;

/// <summary>A study chooses its segmentation network by `unet.network.kind`.</summary>
public sealed class NetworkKindTests
{
    [Fact]
    public void Another_kind_keeps_the_settings_it_has_and_drops_the_others() => Assert.Equal(
        new ResidualUNetConfig { Width = 4, Depth = 2, Blocks = 3 },
        OwnStudies.SmokeWith("unet: { network: { kind: residual-unet, blocks: 3 } }").Unet.Network);

    [Fact]
    public void Only_the_network_differs_from_the_study_below()
    {
        var residual = OwnStudies.SmokeWith("unet: { network: { kind: residual-unet, blocks: 3 } }");

        Assert.Equal(
            ParametersJson.Of(OwnStudies.Smoke).ToJsonString(),
            ParametersJson.Of(residual
                with { Unet = residual.Unet with { Network = OwnStudies.Smoke.Unet.Network } }).ToJsonString());
    }

    [Fact]
    public void A_study_takes_over_the_kind_of_the_study_below()
    {
        using var folder = new TemporaryFolder();
        var path = OwnStudies.Write(folder, """
            upper: { extends: middle, unet: { network: { blocks: 2 } } }
            middle: { extends: smoke, unet: { network: { kind: residual-unet, blocks: 1 } } }
            back: { extends: upper, unet: { network: { kind: unet, norm: instance } } }
            """);

        Assert.Equal(
            new ResidualUNetConfig { Width = 4, Depth = 2, Blocks = 2 },
            ExperimentsFile.Read(path).Study("upper").Unet.Network);
        Assert.Equal(
            new UNetConfig { Width = 4, Depth = 2, Norm = UNetNorm.Instance },
            ExperimentsFile.Read(path).Study("back").Unet.Network);
    }

    [Theory]
    [InlineData("kind: residual-unet", "key `blocks` is missing; it must be a whole number, in [1, 16].")]
    [InlineData("kind: residual-unet, blocks: 0", "`0` is not allowed; it must be a whole number, in [1, 16].")]
    [InlineData("kind: residual-unet, blocks: 17", "`17` is not allowed; it must be a whole number, in [1, 16].")]
    [InlineData("kind: residual-unet, blocks: 1, depth: 9",
        "`9` is not allowed; it must be a whole number, in [1, 8].")]
    [InlineData("kind: residual-unet, blocks: 1, width: 0",
        "`0` is not allowed; it must be a whole number, in [1, 1024].")]
    [InlineData("kind: residual-unet, blocks: 1, norm: batch",
        "unknown key `norm`. Allowed: kind, width, depth, blocks.")]
    [InlineData("kind: residual", "Allowed: unet, residual-unet.")]
    public void A_network_that_cannot_be_made_is_refused_with_what_is_allowed(string network, string message)
    {
        var error = Assert.Throws<YamlProblemException>(() =>
            OwnStudies.SmokeWith($"unet: {{ network: {{ {network} }} }}"));

        Assert.Contains(message, Assert.Single(error.Problems).Message, StringComparison.Ordinal);
    }
}
