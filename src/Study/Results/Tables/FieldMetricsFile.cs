using System.Text.Json;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Tables;

/// <summary>Saves the table of the metrics beside those of Table 1 as JSON, for the stages that print it.</summary>
internal static class FieldMetricsFile
{
    public static Input<FieldTable> Input => new("field-metrics", Load);

    public static void Save(string path, FieldTable table) =>
        File.WriteAllText(path, JsonSerializer.Serialize(table, ParametersJson.Indented) + "\n");

    private static FieldTable Load(string path) =>
        JsonSerializer.Deserialize<FieldTable>(File.ReadAllText(path), ParametersJson.Indented)!;
}
