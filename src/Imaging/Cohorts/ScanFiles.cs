using Hormesis.Imaging.Nifti;
using Hormesis.Pipeline;

namespace Hormesis.Imaging.Cohorts;

/// <summary>Finds a scan among a folder's file names.</summary>
internal static class ScanFiles
{
    /// <summary>The one file, or a pair's header and data.</summary>
    /// <param name="what">Begins the message: <c>case X: its segmentation</c>.</param>
    /// <exception cref="HormesisException">There is none, more than one, or half a pair.</exception>
    public static IReadOnlyList<string> Find(string stem, IReadOnlySet<string> names, string what)
    {
        List<string> Among(IEnumerable<string> candidates) => [.. candidates.Where(names.Contains)];

        var singles = Among(NiftiNames.SinglesOf(stem));
        var headers = Among(NiftiNames.HeadersOf(stem));
        var data = Among(NiftiNames.DataOf(stem));
        return (singles.Count, headers.Count, data.Count) switch
        {
            (1, 0, 0) => singles,
            (0, 1, 1) => [headers[0], data[0]],
            (0, 0, 0) => throw new HormesisException($"{what} is missing; looked for {stem}.nii.gz, {stem}.nii, and {stem}.hdr with {stem}.img."),
            (0, 1, 0) => throw new HormesisException($"{what} is half a pair: {headers[0]} lacks its {stem}.img."),
            (0, 0, 1) => throw new HormesisException($"{what} is half a pair: {data[0]} lacks its {stem}.hdr."),
            _ => throw new HormesisException($"{what} is there more than once: {string.Join(", ", singles.Concat(headers).Concat(data))}; keep one."),
        };
    }
}
