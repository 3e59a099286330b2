using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Describes validation attributes in words.</summary>
internal static class YamlLimit
{
    public static string Describe(ValidationAttribute rule) => rule switch
    {
        RangeAttribute range => string.Create(CultureInfo.InvariantCulture,
            $"in {(range.MinimumIsExclusive ? '(' : '[')}{range.Minimum}, " +
                $"{range.Maximum}{(range.MaximumIsExclusive ? ')' : ']')}"),
        MinLengthAttribute minimum => $"at least {minimum.Length} long",
        MaxLengthAttribute maximum => $"at most {maximum.Length} long",
        LengthAttribute length => $"{length.MinimumLength} to {length.MaximumLength} long",
        RegularExpressionAttribute pattern => $"of the form {pattern.Pattern}",
        AllowedValuesAttribute allowed => FormattableString.Invariant($"one of {string.Join(", ", allowed.Values)}"),
        _ => rule.FormatErrorMessage("value"),
    };
}
