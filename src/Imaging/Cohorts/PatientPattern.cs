using System.Text.RegularExpressions;

namespace Hormesis.Imaging.Cohorts;

/// <summary>Parses a regular expression of experiments.yaml whose first group is the patient.</summary>
internal static class PatientPattern
{
    /// <summary>
    /// Limits the matching time to a linear function of the length of the name, so that no pattern can stall a run.
    /// </summary>
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <exception cref="HormesisException">The text is not a regular expression, needs backtracking, or has no
    /// group.</exception>
    public static Regex Parse(string pattern)
    {
        try
        {
            var regex = new Regex(pattern, Options);
            return regex.GetGroupNumbers().Length > 1
                ? regex
                : throw new HormesisException($"`{pattern}` has no group. Put the part that names the patient in " +
                    "parentheses, as in ^(sub-[0-9]+).");
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new HormesisException($"`{pattern}` is not a usable regular expression (look-around and " +
                $"back-references are not supported): {error.Message}", error);
        }
    }
}
