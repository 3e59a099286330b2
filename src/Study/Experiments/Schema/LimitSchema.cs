using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Hormesis.Study.Experiments.Schema;

/// <summary>Converts validation attributes to keywords of JSON Schema.</summary>
internal static class LimitSchema
{
    /// <param name="schema">Schema of the value to which the rule applies.</param>
    public static void Add(ValidationAttribute rule, JsonObject schema)
    {
        var isList = schema["items"] is not null;
        switch (rule)
        {
            case RangeAttribute range:
                schema.Remove("minimum");
                schema.Remove("maximum");
                schema[range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] = Number(range.Minimum);
                schema[range.MaximumIsExclusive ? "exclusiveMaximum" : "maximum"] = Number(range.Maximum);
                break;
            case MinLengthAttribute minimum:
                schema[isList ? "minItems" : "minLength"] = minimum.Length;
                break;
            case LengthAttribute length:
                schema[isList ? "minItems" : "minLength"] = length.MinimumLength;
                schema[isList ? "maxItems" : "maxLength"] = length.MaximumLength;
                break;
            default:
                throw new InvalidOperationException($"JSON Schema has no keyword here for {rule.GetType().Name}: " +
                    "the reader would refuse what the schema allows.");
        }
    }

    private static JsonNode Number(object limit) => limit switch
    {
        int whole => whole,
        double number => number,
        string digits => long.Parse(digits, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"{limit} is not a limit of a number."),
    };
}
