using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Memory;

/// <summary>
/// Images that a generative model or a segmentation model learned from, and the search for the one nearest to another
/// image. All are compared in squares of about a sixteenth of the image, shifted by up to one square; the best few are
/// then compared in full resolution, with shifts that approach the best one in halved steps.
/// </summary>
public sealed class TrainingImages
{
    /// <summary>Squares along an image's side in the first comparison.</summary>
    private const int Squares = 16;

    /// <summary>Number of images that are compared in full resolution.</summary>
    private const int Candidates = 8;

    private readonly int side;
    private readonly List<Known> images = [];

    /// <param name="sets">Each cohort's name and its training images; all images have one size.</param>
    public TrainingImages(params IReadOnlyList<(string Cohort, SliceSet Images)> sets)
    {
        var first = sets[0].Images;
        side = Math.Max(1, Math.Min(first.Height, first.Width) / Squares);
        foreach (var (cohort, set) in sets)
        {
            if ((set.Height, set.Width) != (first.Height, first.Width))
                throw new ArgumentException($"Images of {cohort} have {set.Height} x {set.Width} pixels, others " +
                    $"{first.Height} x {first.Width}.", nameof(sets));
            for (var i = 0; i < set.Count; i++)
            {
                var image = ComparedImage.Of(set, i);
                images.Add(new(cohort, set.Records[i], image, image.In(side)));
            }
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

    private NearestImage Nearest(
        SliceSet queries, int index, bool isHeldOut, Func<SliceRecord, string, SliceRecord, bool> isOwn)
    {
        var (record, image) = (queries.Records[index], ComparedImage.Of(queries, index));
        var coarse = image.In(side);
        var best = images.Where(known => !isOwn(record, known.Cohort, known.Record))
            .Select(known => (Known: known, Match: Best(coarse, known.Coarse, default, 1)))
            .OrderByDescending(candidate => candidate.Match.Correlation)
            .Take(Candidates)
            .Select(candidate => (candidate.Known, Match: Refined(image, candidate.Known.Image, candidate.Match.Shift)))
            .OrderByDescending(candidate => candidate.Match.Correlation)
            .Select(candidate => ((Known, Match)?)candidate)
            .FirstOrDefault()
            ?? throw new HormesisException($"The image {record.Id} can be compared with no training image: all of " +
                "them are of its own patient. Give the cohorts other patients, or leave out `memory`.");
        var (nearest, match) = best;
        return new()
        {
            Id = record.Id,
            IsHeldOut = isHeldOut,
            Cohort = nearest.Cohort,
            Nearest = nearest.Record.Id,
            Correlation = match.Correlation,
            RowShift = match.Shift.Rows,
            ColumnShift = match.Shift.Columns,
        };
    }

    /// <summary>Approaches the best shift from that of the squares.</summary>
    private Match Refined(ComparedImage image, ComparedImage other, ImageShift squares)
    {
        var best = Best(image, other, squares * side, 0);
        for (var step = Math.Max(1, side / 2); step >= 1; step /= 2)
        {
            ImageShift from;
            do
            {
                from = best.Shift;
                best = Best(image, other, from, step);
            }
            while (best.Shift != from && IsNear(best.Shift, squares * side));
        }

        return best;
    }

    private bool IsNear(ImageShift shift, ImageShift start) =>
        Math.Abs(shift.Rows - start.Rows) < side && Math.Abs(shift.Columns - start.Columns) < side;

    /// <summary>The best of the shifts around one; that one itself wins ties.</summary>
    /// <param name="step">0 for that shift alone.</param>
    private static Match Best(ComparedImage image, ComparedImage other, ImageShift shift, int step)
    {
        var best = new Match(shift, image.Correlation(other, shift));
        foreach (var near in step == 0 ? [] : shift.Around(step))
        {
            var correlation = near == shift ? best.Correlation : image.Correlation(other, near);
            if (correlation > best.Correlation)
                best = new(near, correlation);
        }

        return best;
    }

    private readonly record struct Match(ImageShift Shift, double Correlation);

    private sealed record Known(string Cohort, SliceRecord Record, ComparedImage Image, ComparedImage Coarse);
}
