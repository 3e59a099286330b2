using System.Diagnostics.CodeAnalysis;

namespace Hormesis.Slurm;

/// <summary>
/// Answers all questions of a time span together, so that the queue is not queried once for each job.
/// </summary>
/// <param name="span">Time span, from the first question on; with <paramref name="untilQuiet"/>, the time that must
/// pass without another question, but at most twenty spans in all.</param>
/// <param name="answer">Returns one answer for each question, in order.</param>
/// <param name="closing">After cancellation nothing is answered.</param>
internal sealed class Gathering<TQuestion, TAnswer>(
    TimeSpan span, Func<IReadOnlyList<TQuestion>, Task<IReadOnlyList<TAnswer>>> answer, CancellationToken closing,
        bool untilQuiet = false)
{
    private const int MostSpans = 20;

    private readonly Lock gate = new();
    private List<(TQuestion Question, TaskCompletionSource<TAnswer> Answer)> open = [];

    public Task<TAnswer> Ask(TQuestion question)
    {
        var source = new TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            open.Add((question, source));
            if (open.Count == 1)
                _ = Task.Run(AnswerAll);
        }

        return source.Task;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Every failure is reported to the callers.")]
    private async Task AnswerAll()
    {
        var most = untilQuiet ? MostSpans : 1;
        for (var (known, spans) = (0, 0); known < Count && spans < most; spans++)
        {
            known = Count;
            await Task.Delay(span, closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var asked = TakeOpen();
        try
        {
            closing.ThrowIfCancellationRequested();
            var answers = await answer([.. asked.Select(entry => entry.Question)]);
            foreach (var (entry, given) in asked.Zip(answers))
                entry.Answer.SetResult(given);
        }
        catch (Exception error)
        {
            asked.ForEach(entry => entry.Answer.TrySetException(error));
        }
    }

    private int Count
    {
        get
        {
            lock (gate)
                return open.Count;
        }
    }

    private List<(TQuestion Question, TaskCompletionSource<TAnswer> Answer)> TakeOpen()
    {
        lock (gate)
        {
            var asked = open;
            open = [];
            return asked;
        }
    }
}
