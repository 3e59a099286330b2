using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Schema;
using Json.Schema;

namespace Hormesis.Study.Tests.Experiments.Schema;

/// <summary>The schema and the reader, on the same files.</summary>
public sealed class ExperimentsSchemaTests : IDisposable
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(ExperimentsSchema.Write());

    /// <summary>The study phantom, complete.</summary>
    private static readonly string Whole = ExperimentsFile.Read(OwnStudies.OwnFile).ToJson("phantom").ToJsonString();

    /// <summary>Settings that a study may lack: those that only the reader requires, and kinds that have a
    /// default.</summary>
    private static readonly string[] Conditional =
    [
        "$.studies.phantom.phantom",
        "$.studies.phantom.cohorts.ct",
        "$.studies.phantom.cohorts.mri",
        "$.studies.phantom.cohorts.source",
        "$.studies.phantom.cohorts.real.split.train",
        "$.studies.phantom.cohorts.real.split.validation",
        "$.studies.phantom.cohorts.real.split.test",
        "$.studies.phantom.gan.airBeyondHead",
        "$.studies.phantom.gan.kind",
        "$.studies.phantom.gan.seeds",
        "$.studies.phantom.gan.training.discriminatorView",
        "$.studies.phantom.gan.training.augmentation",
        "$.studies.phantom.memory",
        "$.studies.phantom.poisoning.armRates",
        "$.studies.phantom.poisoning.synthetic",
        "$.studies.phantom.unet.network.kind",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_file_in_the_repository_is_what_the_records_give() => Assert.True(
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(OwnStudies.OwnFile)!, ExperimentsSchema.FileName))
            == ExperimentsSchema.Write(),
        $"{ExperimentsSchema.FileName} is not that of the settings' records. Write it anew: ./cake.sh --target=Schema");

    [Fact]
    public void Editors_find_the_schema_in_the_first_line() => Assert.Equal(
        $"# yaml-language-server: $schema={ExperimentsSchema.FileName}", File.ReadLines(OwnStudies.OwnFile).First());

    [Fact]
    public void The_repository_s_own_file_is_valid() => Assert.True(Allows(YamlAsJson.Read(OwnStudies.OwnFile)));

    [Fact]
    public void Every_study_is_valid_when_it_is_written_out() => Assert.All(
        ExperimentsFile.Read(OwnStudies.OwnFile).Studies.Keys,
        study => Assert.True(Allows(ExperimentsFile.Read(OwnStudies.OwnFile).ToJson(study))));

    [Fact]
    public void Settings_are_described_with_their_unit_and_their_choices()
    {
        var text = ExperimentsSchema.Write();

        Assert.Contains("Intra-op threads of a U-Net\\u0027s training, 1 .. 64.", text, StringComparison.Ordinal);
        Assert.Contains("real-only: The real images that replace keeps, without synthetic ones.", text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ extends: phantom }", true)]
    [InlineData("{ extends: phantom, unet: { training: { steps: 5 } } }", true)]
    [InlineData("{ extends: phantom, unet: { training: { stepz: 5 } } }", false)]
    [InlineData("{ extends: phantom, unet: { training: { steps: 0 } } }", false)]
    [InlineData("{ extends: phantom, unet: { training: { steps: '5' } } }", false)]
    [InlineData("{ extends: phantom, unet: 5 }", false)]
    [InlineData("{ extends: phantom, unet: { network: { kind: unet, depth: 2 } } }", true)]
    [InlineData("{ extends: phantom, unet: { network: { kind: ~, depth: 2 } } }", true)]
    [InlineData("{ extends: phantom, unet: { network: { kind: u-net } } }", false)]
    [InlineData("{ extends: phantom, gan: { kind: santa } }", true)]
    [InlineData("{ extends: phantom, gan: { kind: [santa] } }", false)]
    [InlineData("{ extends: phantom, gan: { generator: { kind: santa } } }", false)]
    [InlineData("{ extends: phantom, seed: ~ }", false)]
    [InlineData("{ extends: phantom, poisoning: { rates: [0, 1], arms: [replace], armRates: ~ } }", true)]
    [InlineData("{ extends: phantom, poisoning: { rates: [0, 1.5] } }", false)]
    [InlineData("{ extends: phantom, poisoning: { armRates: { replace: [0, 1/2] } } }", true)]
    [InlineData("{ extends: phantom, poisoning: { armRates: { replace: ~ } } }", true)]
    [InlineData("{ extends: phantom, poisoning: { armRates: { replaced: [1/2] } } }", false)]
    [InlineData("{ extends: phantom, poisoning: { armRates: { replace: 1/2 } } }", false)]
    [InlineData("{ extends: phantom, poisoning: { armRates: [1/2] } }", false)]
    [InlineData("{ extends: phantom, poisoning: { rates: [0, 1/2], arms: [replace, twice] } }", false)]
    [InlineData("{ extends: phantom, cohorts: { ct: { scans: {} } } }", false)]
    [InlineData("{ unet: { training: { steps: 5 } } }", false)]
    public void A_study_that_takes_over_another_is_judged_alike_by_schema_and_reader(string study, bool isValid)
    {
        var file = OwnStudies.Write(folder, $"more: {study}");

        Assert.Equal(isValid, Reads(file));
        Assert.Equal(isValid, Allows(YamlAsJson.Read(file)));
    }

    [Property(MaxTest = 200)]
    public bool A_key_that_is_unknown_is_refused_by_both(uint place)
    {
        var root = JsonNode.Parse(Whole)!;
        Pick(Nodes(root["studies"]!).OfType<JsonObject>(), place)["unheardOf"] = 1;
        return IsRefused(root);
    }

    [Property(MaxTest = 200)]
    public bool A_setting_that_is_missing_is_refused_by_both(uint place)
    {
        var root = JsonNode.Parse(Whole)!;
        var setting = Pick(
            Settings(root).Where(node => !Conditional.Contains(node.GetPath())
                && node.Parent!.GetPath() != "$.studies.phantom.poisoning.armRates"), place);
        setting.Parent!.AsObject().Remove(setting.GetPropertyName());
        return IsRefused(root);
    }

    [Property(MaxTest = 200)]
    public bool A_value_of_another_type_is_refused_by_both(uint place)
    {
        var root = JsonNode.Parse(Whole)!;
        var setting = Pick(Settings(root), place);
        setting.ReplaceWith(setting is JsonObject ? JsonValue.Create(1)
            : (JsonNode)new JsonObject { ["unheardOf"] = 1 });
        return IsRefused(root);
    }

    [Property(MaxTest = 200)]
    public bool A_number_out_of_its_range_is_refused_by_both(uint place, bool isBelow)
    {
        var root = JsonNode.Parse(Whole)!;
        var number = Pick(Settings(root).Where(node => node.GetValueKind() == JsonValueKind.Number), place);
        number.ReplaceWith(isBelow ? -1e300 : 1e300);
        return IsRefused(root);
    }

    /// <summary>Values that are at, around or beyond what settings allow, or of another type.</summary>
    private static readonly string[] Values =
    [
        "-1", "0", "0.1", "0.5", "1", "1.5", "2", "3", "7", "8", "63", "64", "65", "100", "512", "1000000", "1e300",
            "-1e300", "1e-9",
        "true", "false", "null", "\"\"", "\"a\"", "\"0\"", "\"1/2\"", "\"replace\"", "\"portable\"", "[]", "[0]",
            "[1, 2]", "[\"replace\"]", "{}",
    ];

    /// <summary>What the reader says of settings that are wrong only beside others: no schema can say that.</summary>
    private static readonly string[] BetweenSettings =
        ["needs the study's key", "differs from cohorts.real.slices.imageSize", "could not be told to be the same",
            "key `source` is missing", "they must rise from 0", "is what every arm is", "no image is used twice",
            "promises bits that a GPU does not keep", "and be some of poisoning.rates", "is more than poisoning.seeds", "no real image is left"];

    [Property(MaxTest = 600)]
    public void Whatever_stands_in_a_setting_schema_and_reader_agree_but_for_rules_between_settings(uint place,
        uint value)
    {
        var root = JsonNode.Parse(Whole)!;
        var setting = Pick(Settings(root), place);
        setting.Parent!.AsObject()[setting.GetPropertyName()] = JsonNode.Parse(Values[value % Values.Length]);

        var refusal = Record.Exception(() => ExperimentsFile.Read(folder.Write("mutated.yaml", root.ToJsonString())));

        if (Allows(root) != (refusal is null))
            Assert.Contains(BetweenSettings,
                rule =>
                Assert.IsType<HormesisException>(refusal, exactMatch: false).Message.Contains(rule,
                StringComparison.Ordinal));
    }

    /// <summary>Every value of the study, whatever it is in.</summary>
    private static IEnumerable<JsonNode> Settings(JsonNode root) =>
        Nodes(root["studies"]!["phantom"]!).Skip(1).Where(node => node.Parent is JsonObject);

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject mapping =>
            mapping.Select(property => property.Value).OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        _ => [node],
    };

    private static T Pick<T>(IEnumerable<T> items, uint place)
    {
        T[] all = [.. items];
        return all[place % all.Length];
    }

    private bool IsRefused(JsonNode file) =>
        !Allows(file) && !Reads(folder.Write("mutated.yaml", file.ToJsonString()));

    private static bool Allows(JsonNode file) => Schema.Evaluate(JsonSerializer.SerializeToElement(file)).IsValid;

    private static bool Reads(string file)
    {
        try
        {
            ExperimentsFile.Read(file);
            return true;
        }
        catch (HormesisException)
        {
            return false;
        }
    }
}
