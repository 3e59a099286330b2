using System.Globalization;

namespace Hormesis.Slurm;

/// <summary>Parses squeue's list of array jobs, one line for each task.</summary>
internal static class SqueueTable
{
    /// <summary>Id, name, state, reason, node; the last may contain any character except a line end.</summary>
    private const string Format = "%i|%j|%T|%r|%N";

    /// <summary>Number of names that fit into one argument of a program (128 KiB).</summary>
    public const int MostNames = 1000;

    /// <summary>Asks for this person's jobs of these names; of more than <see cref="MostNames"/>, for all of this
    /// person's jobs. The controller selects by person, and squeue by name. Ended jobs are listed until the cluster
    /// forgets them (MinJobAge of slurm.conf).</summary>
    public static IReadOnlyList<string> Arguments(IReadOnlyCollection<string> names) =>
    [
        .. names.Count <= MostNames ? [$"--name={string.Join(',', names)}"] : Array.Empty<string>(),
        "--me", "--states=all", "--array", "--noheader", $"--format={Format}",
    ];

    /// <summary>Parses the list; ignores other lines.</summary>
    public static IEnumerable<SlurmJob> Parse(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Split('|') is [var id, var name, var state, var reason, var node]
                && id.Split('_') is [_, var index]
                    && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                yield return new(new(name, number), id, SlurmStates.Parse(state), reason, node);
        }
    }
}
