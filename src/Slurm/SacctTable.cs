using System.Globalization;

namespace Hormesis.Slurm;

/// <summary>What sacct prints of array jobs, where a database daemon keeps accounts of them.</summary>
internal static class SacctTable
{
    private const string NoNode = "None assigned";

    /// <summary>SLURM's own limit of an array (MaxArraySize).</summary>
    private const int MostTasks = 4_000_001;

    /// <summary>The whole of each job without its steps, of any age. The option that gives each task a line (--array)
    /// is one of later versions only.</summary>
    public static IReadOnlyList<string> Arguments(IEnumerable<string> names) =>
        [$"--name={string.Join(',', names)}", "--allocations", "--noheader", "--parsable2", "--starttime=now-30days",
            "--format=JobID,JobName,State,NodeList"];

    /// <summary>Lines of other shapes are passed over.</summary>
    public static IEnumerable<SlurmJob> Parse(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Split('|') is [var id, var name, var state, var node]
                && id.Split('_') is [var array, var tasks])
            {
                foreach (var index in Indices(tasks))
                    yield return new(new(name, index), string.Create(CultureInfo.InvariantCulture, $"{array}_{index}"),
                        SlurmStates.Parse(state), "", node == NoNode ? "" : node);
            }
        }
    }

    /// <param name="tasks"><c>3</c>, or of tasks that never started and so have one line together
    /// <c>[0-2,7]</c>.</param>
    private static IEnumerable<int> Indices(string tasks)
    {
        foreach (var part in tasks.Split('%')[0].Trim('[', ']').Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length <= 2 && IsIndex(ends[0], out var first) && IsIndex(ends[^1], out var last))
            {
                for (var index = first; index <= last && index - first < MostTasks; index++)
                    yield return index;
            }
        }
    }

    private static bool IsIndex(string text, out int index) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index);
}
