using System.Text.RegularExpressions;

namespace Hormesis.Imaging.Cohorts;

/// <summary>A regular expression of experiments.yaml whose first group is the patient.</summary>
public static class PatientPattern
{
    /// <summary>Time linear in the name's length, so that no pattern of a stranger's file can stall a run.</summary>
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <exception cref="HormesisException">No regular expression, one that needs backtracking, or one without a
    /// group.</exception>
    public static Regex Parse(string pattern)
    {
        try
        {
            var regex = new Regex(pattern, Options);
            return regex.GetGroupNumbers().Length > 1
                ? regex
                : throw new HormesisException($"`{pattern}` has no group; put the part that names the patient in " +
                    $"parentheses, as in ^(sub-[0-9]+).");
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new HormesisException($"`{pattern}` is no regular expression that can be used (look-around and " +
                $"back-references cannot): {error.Message}", error);
        }
    }
}
