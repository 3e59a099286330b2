using System.Collections.Immutable;
using Hormesis.Engine.Auditing;

namespace Hormesis.Engine.Comparison;

/// <summary>Determines how far contents differ and which machines made them: for the first difference and the first
/// files that differ, and for the first tables of the others.</summary>
internal sealed class DifferenceAmounts(IComparedStudy here, IComparedStudy there, CancellationToken cancellation)
{
    private const string Table = ".csv";

    private int tablesLeft = Listing.Most;

    /// <param name="differences">All differences, in the order of the data flow.</param>
    public async Task<ImmutableArray<InstanceDifference>> Of(IReadOnlyCollection<InstanceDifference> differences)
    {
        var firstFiles = differences.FirstOrDefault(one => !one.Files.IsEmpty);
        var known = ImmutableArray.CreateBuilder<InstanceDifference>(differences.Count);
        foreach (var one in differences)
            known.Add(one.Cause == DifferenceCause.First || one == firstFiles ? await InFull(one) : await Tables(one));
        return known.MoveToImmutable();
    }

    private async Task<InstanceDifference> InFull(InstanceDifference difference) => difference with
    {
        Files = await Each(difference.Files, file => difference.Files.IndexOf(file) < Listing.Most),
        MachineHere = await Machine(here, difference.Id),
        MachineThere = await Machine(there, difference.Id),
    };

    private async Task<InstanceDifference> Tables(InstanceDifference difference) => difference with
    {
        Files = await Each(difference.Files, file => Path.GetExtension(file.Path) == Table && tablesLeft-- > 0),
    };

    private async Task<ImmutableArray<FileDifference>> Each(ImmutableArray<FileDifference> files,
        Func<FileDifference, bool> isWanted)
    {
        var known = ImmutableArray.CreateBuilder<FileDifference>(files.Length);
        foreach (var file in files)
            known.Add(isWanted(file) ? file with { Amount = await Amount(file) } : file);
        return known.MoveToImmutable();
    }

    private async Task<string?> Amount(FileDifference file)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return file is { Here: { } one, There: { } other }
                && await here.Content(one, cancellation) is { } stored
                && await there.Content(other, cancellation) is { } made
                ? OutputDifference.Between(file.Path, stored, made) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // The digests show the difference without the contents.
        }
    }

    private async Task<string?> Machine(IComparedStudy study, string id) =>
        study.Instances.GetValueOrDefault(id)?.Published is { } instance
            ? await study.Machine(instance, cancellation) : null;
}
