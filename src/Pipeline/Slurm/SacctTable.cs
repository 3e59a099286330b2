using System.Globalization;

namespace Hormesis.Pipeline.Slurm;

/// <summary>What sacct prints of array jobs, where a database daemon keeps accounts of them.</summary>
internal static class SacctTable
{
    /// <summary>The whole of each job without its steps, of any age.</summary>
    public static IReadOnlyList<string> Arguments(IEnumerable<string> names) =>
        [$"--name={string.Join(',', names)}", "--allocations", "--array", "--noheader", "--parsable2", "--starttime=now-30days", "--format=JobID,JobName,State,NodeList"];

    /// <summary>Lines of other shapes are passed over.</summary>
    public static IEnumerable<SlurmJob> Parse(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Split('|') is [var id, var name, var state, var node]
                && id.Split('_') is [_, var index] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                yield return new(new(name, number), id, SlurmStates.Parse(state), "", node);
        }
    }
}
