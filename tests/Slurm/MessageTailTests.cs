using Hormesis.Engine.Workers;

namespace Hormesis.Slurm.Tests;

public sealed class MessageTailTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Each_message_is_read_once_and_half_a_line_when_it_is_whole()
    {
        var tail = new MessageTail(path);
        var lines = string.Concat(Enumerable.Range(1, 3).Select(step => Progress(step).ToLine() + "\n"));
        var steps = new List<long>();
        for (var end = 0; end < lines.Length; end += 7)
        {
            File.AppendAllText(path, lines[end..Math.Min(end + 7, lines.Length)]);
            steps.AddRange(tail.Read().OfType<WorkerMessage.Progress>().Select(report => report.Of.Step));
        }

        Assert.Equal([1, 2, 3], steps);
        Assert.Null(tail.Verdict);
    }

    [Fact]
    public void The_last_word_is_kept()
    {
        var done = new WorkerMessage.Done(new(2.5, 1_000_000, "AMD EPYC"));
        File.WriteAllText(path, $"{Progress(1).ToLine()}\nnoise\n{done.ToLine()}\n");
        var tail = new MessageTail(path);

        tail.Read();
        tail.Read();

        Assert.Equal(done, tail.Verdict);
    }

    [Fact]
    public void A_warning_is_no_ending()
    {
        File.WriteAllText(path, $"{new WorkerMessage.Noticed("read lib.py").ToLine()}\n");
        var tail = new MessageTail(path);

        Assert.Equal([new WorkerMessage.Noticed("read lib.py")], tail.Read());
        Assert.Null(tail.Verdict);
    }

    [Fact]
    public void Before_the_worker_starts_there_is_nothing_to_read() =>
        Assert.Empty(new MessageTail("/nowhere/messages").Read());

    private static WorkerMessage.Progress Progress(long step) =>
        new(new() { Step = step, Steps = 3, Items = step, Unit = "images", Values = [] });
}
