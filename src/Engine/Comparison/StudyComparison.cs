using Hormesis.Engine.Publishing;
using Hormesis.Files;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Comparison;

/// <summary>Compares the results of two studies instance by instance: keys, then bits. Computes no key, runs nothing,
/// and writes to neither.</summary>
public static class StudyComparison
{
    /// <exception cref="NotComparableException">One of the two is missing, unreadable or in another
    /// format.</exception>
    public static async Task<ComparisonResult> Run(ComparisonOptions options, CancellationToken cancellation)
    {
        try
        {
            using var here = Own(options, cancellation);
            using var there = await ComparedPlace.Open(options, here, cancellation);
            var differences = new DifferenceFinder(here, there).All();
            var amounts = new DifferenceAmounts(here, there, cancellation);
            return new()
            {
                Here = here.Description,
                There = there.Description,
                Instances = here.Instances.Keys.Union(there.Instances.Keys, StringComparer.Ordinal).Count(),
                Files = Paths(here).Union(Paths(there), StringComparer.Ordinal).Count(),
                HasKeys = there is not ComparedList,
                Differences = await amounts.Of(differences),
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotComparableException(error.Message, error);
        }
    }

    private static IEnumerable<string> Paths(IComparedStudy study) =>
        study.Instances.Values.SelectMany(instance => instance.Files.Keys);

    private static ComparedFolder Own(ComparisonOptions options, CancellationToken cancellation)
    {
        StudyFolder.Check(options.Study);
        var path = Path.Combine(new StoreLayout(options.ArtifactsFolder).Study(options.Study), Manifest.FileName);
        return FileStat.Of(path) is not null ? ComparedFolder.Open(path, options.Study, cancellation)
            : throw new NotComparableException($"{path} is not there; there is nothing to compare. Run the study " +
                $"first: ./cake.sh --target=Paper --study={options.Study}");
    }
}
