
namespace Hormesis.Imaging.Cohorts;

/// <summary>Collects the problems of a cohort and reports them together.</summary>
internal sealed class Problems(string cohort)
{
    private readonly List<string> found = [];

    public void Add(string problem) => found.Add(problem);

    /// <summary>Runs a check and adds its exception as a problem.</summary>
    public void Gather(Action check)
    {
        try
        {
            check();
        }
        catch (HormesisException error)
        {
            found.Add(error.Message);
        }
    }

    /// <exception cref="HormesisException">There are problems.</exception>
    public void ThrowIfAny()
    {
        if (found.Count == 0)
            return;

        var shown = found.Take(Listing.Most).Select(problem => "\n  - " + problem);
        var more = Listing.More(found.Count, "\n  and ", "");
        throw new HormesisException(
            $"{cohort}: {found.Count} problem{(found.Count == 1 ? "" : "s")}:{string.Concat(shown)}{more}");
    }
}
