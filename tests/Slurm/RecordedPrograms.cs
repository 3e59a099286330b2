namespace Hormesis.Slurm.Tests;

/// <summary>SLURM's programs as a test has them answer.</summary>
internal sealed class RecordedPrograms : ISlurmPrograms
{
    private readonly Dictionary<string, Queue<Func<IReadOnlyList<string>, ProgramAnswer>>> answers = [];

    /// <summary>Every call, program first.</summary>
    public List<string[]> Calls { get; } = [];

    /// <summary>Adds an answer; the last one holds for all later calls.</summary>
    public RecordedPrograms Answers(string program, Func<IReadOnlyList<string>, string> output) =>
        Answers(program, arguments => new ProgramAnswer(0, output(arguments), ""));

    /// <inheritdoc cref="Answers(string, Func{IReadOnlyList{string}, string})"/>
    public RecordedPrograms Fails(string program, string complaint) =>
        Answers(program, _ => new ProgramAnswer(1, "", $"{program}: error: {complaint}\n"));

    public Task<ProgramAnswer> Run(string program, IReadOnlyList<string> arguments, string input = "")
    {
        Calls.Add([program, .. arguments]);
        var queue = answers[program];
        return Task.FromResult((queue.Count > 1 ? queue.Dequeue() : queue.Peek())(arguments));
    }

    private RecordedPrograms Answers(string program, Func<IReadOnlyList<string>, ProgramAnswer> answer)
    {
        if (!answers.TryGetValue(program, out var queue))
            answers[program] = queue = new();
        queue.Enqueue(answer);
        return this;
    }
}
