using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Memory;

/// <summary>
/// Images that a generative model or a segmentation model learned from, and the search for the one nearest to another
/// image. All are compared in squares of about a sixteenth of the image, shifted by up to one square. The best ones are
/// compared in squares of half that side, from the shift found so far to the best one near it, and so on down to
/// pixels; each time a quarter of them is kept.
/// </summary>
public sealed class TrainingImages
{
    /// <summary>Squares along an image's side in the first comparison.</summary>
    private const int Squares = 16;

    /// <summary>Number of images that are compared in the second resolution.</summary>
    private const int Candidates = 64;

    /// <summary>Sides of the squares in pixels, from the first comparison to 1.</summary>
    private readonly int[] sides;

    private readonly List<Known> images = [];

    /// <param name="sets">Each cohort's name and its training images; all images have one size.</param>
    public TrainingImages(params IReadOnlyList<(string Cohort, SliceSet Images)> sets)
    {
        var first = sets[0].Images;
        sides = [.. Sides(Math.Min(first.Height, first.Width) / Squares)];
        foreach (var (cohort, set) in sets)
        {
            if ((set.Height, set.Width) != (first.Height, first.Width))
                throw new ArgumentException($"Images of {cohort} have {set.Height} x {set.Width} pixels, others " +
                    $"{first.Height} x {first.Width}.", nameof(sets));
            for (var i = 0; i < set.Count; i++)
                images.Add(new(cohort, set.Records[i], Resolutions(set, i)));
        }
    }

    /// <summary>Finds the nearest training image of each image, in order.</summary>
    /// <param name="queries">Images of the same size.</param>
    /// <param name="isOwn">Whether a training image of a cohort is a source of the image, so that both are alike for
    /// another reason; it is left out.</param>
    /// <exception cref="HormesisException">All training images are left out for an image.</exception>
    public IReadOnlyList<NearestImage> Nearest(
        SliceSet queries, bool areHeldOut, Func<SliceRecord, string, SliceRecord, bool> isOwn) =>
        [.. Enumerable.Range(0, queries.Count).Select(i => Nearest(queries, i, areHeldOut, isOwn))];

    private static IEnumerable<int> Sides(int first)
    {
        for (var side = first; side > 1; side /= 2)
            yield return side;
        if (first <= 1)
            yield return 1;
        yield return 1;
    }

    private ComparedImage[] Resolutions(SliceSet set, int index)
    {
        var image = ComparedImage.Of(set, index);
        return [.. sides.Select(image.In)];
    }

    private NearestImage Nearest(
        SliceSet queries, int index, bool isHeldOut, Func<SliceRecord, string, SliceRecord, bool> isOwn)
    {
        var (record, image) = (queries.Records[index], Resolutions(queries, index));
        var matches = images.Where(known => !isOwn(record, known.Cohort, known.Record))
            .Select(known => Best(image[0], known.Image[0], new(known, default, double.NegativeInfinity)));
        var kept = Candidates;
        for (var level = 1; level < sides.Length; level++, kept = Math.Max(1, kept / 4))
            matches = Nearest(matches).Take(kept).Select(match => Refined(image, match, level)).ToList();
        var nearest = Nearest(matches).FirstOrDefault()
            ?? throw new HormesisException($"The image {record.Id} can be compared with no training image: all of " +
                "them are of its own patient. Give the cohorts other patients, or leave out `memory`.");
        return new()
        {
            Id = record.Id,
            IsHeldOut = isHeldOut,
            Cohort = nearest.Known.Cohort,
            Nearest = nearest.Known.Record.Id,
            Correlation = nearest.Correlation,
            RowShift = nearest.Shift.Rows,
            ColumnShift = nearest.Shift.Columns,
        };
    }

    private static IEnumerable<Match> Nearest(IEnumerable<Match> matches) =>
        matches.OrderByDescending(match => match.Correlation);

    /// <summary>Moves a match of the resolution before to the best shift near it.</summary>
    private Match Refined(ComparedImage[] image, Match match, int level)
    {
        var start = match.Shift.Scaled(sides[level - 1], sides[level]);
        var best = new Match(match.Known, start, double.NegativeInfinity);
        ImageShift from;
        do
        {
            from = best.Shift;
            best = Best(image[level], match.Known.Image[level], best);
        }
        while (best.Shift != from && best.Shift.IsWithin(2 * sides[0] / sides[level]));

        return best;
    }

    /// <summary>The best of a match's shift and those one square away from it; its own wins ties.</summary>
    private static Match Best(ComparedImage image, ComparedImage other, Match match)
    {
        var best = match with { Correlation = image.Correlation(other, match.Shift) };
        foreach (var near in match.Shift.Neighbours())
        {
            var correlation = image.Correlation(other, near);
            if (correlation > best.Correlation)
                best = best with { Shift = near, Correlation = correlation };
        }

        return best;
    }

    private sealed record Match(Known Known, ImageShift Shift, double Correlation);

    /// <param name="Image">The image in squares of each side.</param>
    private sealed record Known(string Cohort, SliceRecord Record, ComparedImage[] Image);
}
