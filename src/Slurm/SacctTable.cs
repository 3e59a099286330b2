using System.Globalization;

namespace Hormesis.Slurm;

/// <summary>Parses sacct's list of array jobs; a database daemon must keep accounts of them.</summary>
internal static class SacctTable
{
    private const string NoNode = "None assigned";

    /// <summary>SLURM's largest MaxArraySize.</summary>
    private const int MostTasks = 4_000_001;

    /// <summary>Asks for each job as a whole, without its steps, of any age. The option --array, which gives each task
    /// a line, exists only in later versions.</summary>
    public static IReadOnlyList<string> Arguments(IEnumerable<string> names) =>
        [$"--name={string.Join(',', names)}", "--allocations", "--noheader", "--parsable2", "--starttime=now-30days",
            "--format=JobID,JobName,State,NodeList"];

    /// <summary>Parses the list; ignores other lines.</summary>
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

    /// <param name="tasks"><c>3</c>, or <c>[0-2,7]</c> for tasks that never started and therefore share a line.</param>
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
